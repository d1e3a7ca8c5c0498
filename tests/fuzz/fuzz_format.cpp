// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// One reader of data, chosen by the ending that TUNEWRIGHT_FUZZ_ENDING names. An archive is read from a file, as those that
// stand in memory count as unpacked already.

#include "core/base/error.h"
#include "core/data/formats/format.h"
#include "core/data/text_tools.h"
#include "tests/fuzz/invariants.h"

namespace {

using namespace core;

std::vector<data::FileTable> read(std::string_view bytes, api::TextRows rows) {
    static const api::EventSink nobody;
    static const api::CancelToken token;
    data::Progress progress(nobody, token);
    const data::Format* const format = data::formatOfExtension(TUNEWRIGHT_FUZZ_ENDING);
    if (format != nullptr && format->archive) {
        static const fuzz::ScratchFile file("fuzz." TUNEWRIGHT_FUZZ_ENDING);
        file.write(bytes);
        const data::RawFile raw(file.path());
        return data::readTables(raw, progress);
    }
    const data::RawFile raw("fuzz." TUNEWRIGHT_FUZZ_ENDING, bytes, rows);
    return data::readTables(raw, progress);
}

/// What every reader promises of its tables.
void look(const data::FileTable& table) {
    for (std::int64_t row = 0; row < table.cells.size(); ++row) {
        for (std::size_t column = 0; column < table.cells.cellCount(row); ++column) {
            const std::string_view cell = table.cells.cell(row, column);
            // A column without name and content is left out, not its empty cells.
            fuzz::require(column < table.columns.size() || cell.empty());
            fuzz::require(data::validUtf8Prefix(cell) == cell.size());
        }
        fuzz::require(table.cells.record(row) >= 1 && table.cells.record(row) <= table.report.rows);
    }
    for (const data::RowFault& fault : table.faults)
        fuzz::requireWords(fault.code);
    for (const api::Finding& note : table.notes)
        fuzz::requireWords("finding." + note.kind);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    using api::TextRows;
    const data::Format* const format = data::formatOfExtension(TUNEWRIGHT_FUZZ_ENDING);
    for (const TextRows rows : {TextRows::Auto, TextRows::Line, TextRows::Page}) {
        if (rows != TextRows::Auto && (format == nullptr || !format->document))
            break;
        try {
            for (const data::FileTable& table : read({reinterpret_cast<const char*>(bytes), count}, rows))
                look(table);
        } catch (const base::Error& error) {
            fuzz::requireWords(error);
        }
    }
    return 0;
}
