// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/error.h"
#include "core/base/helper_process.h"
#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"
#include "core/data/formats/office/document_text.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr char separator = '\x1e',
               newPage = '\x1d';  ///< before each paragraph and at the beginning of each page, see pdf_helper

/// What the helper says of the document.
std::string textOf(const RawFile& file, Progress& progress) {
    const base::HelperRun run =
        base::runHelper("tunewright-pdf-text", file.bytes(), {}, [&progress] { progress.stopIfCancelled(); });
    switch (run.end) {
    case base::HelperRun::End::Done:
        return run.output;
    case base::HelperRun::End::NotFound:
        throw base::Error("data.pdf-helper", {}, {.file = file.path()}, {}, api::Fault::Program);
    case base::HelperRun::End::TooSlow:
    case base::HelperRun::End::TooMuch:
        throw base::Error("data.pdf-limits", {}, {.file = file.path()});
    case base::HelperRun::End::Failed:
        break;
    }
    throw Damage{"data.damage-pdf"};
}

}  // namespace

std::vector<FileTable> readPdf(const RawFile& file, Progress& progress) {
    requireKind(file, "pdf");
    // Programs that read PDF documents mend a missing end silently; pages would be missing.
    constexpr std::size_t tail = 4096;
    const std::string_view bytes = file.bytes();
    if (bytes.substr(bytes.size() - std::min(tail, bytes.size())).find("%%EOF") == std::string_view::npos)
        throw Damage{"data.damage-no-end"};
    const std::string output = textOf(file, progress);
    std::string_view rest = output;
    const std::string_view state = rest.substr(0, std::min(rest.find('\n'), rest.size()));
    if (state == "locked")
        throw base::Error("data.protected", {}, {.file = file.path()});
    if (!state.starts_with("pages "))
        throw Damage{"data.damage-pdf"};
    rest.remove_prefix(std::min(state.size() + 1, rest.size()));
    const bool pages = file.rows() == api::TextRows::Page;
    DocumentText document;
    std::string paragraph;
    const auto finish = [&] {
        const std::string_view text = trimmed(paragraph);
        document.paragraph(validUtf8Prefix(text) == text.size() ? std::string(text) : std::string());
        paragraph.clear();
    };
    for (const char byte : rest) {
        if (byte == separator || (byte == newPage && pages))
            finish();
        if (byte == newPage && pages)
            document.pageBreak();
        if (byte != separator && byte != newPage)
            paragraph += byte;
    }
    finish();
    std::vector<FileTable> tables;
    tables.push_back(document.table(file, "pdf", true, progress));
    tables.back().report.details["pages"] = state.substr(6);
    return tables;
}

}  // namespace core::data
