// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/delimited.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/encoding.h"
#include "core/data/formats/dialect.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::int64_t headerSample = 200;
constexpr std::size_t mostReserved = std::size_t{1} << 30;  ///< a huge file may hold few cells

std::string delimiterName(char delimiter) {
    return delimiter == 0 ? "none" : delimiter == '\t' ? "tab" : std::string(1, delimiter);
}

class DelimitedFile {
public:
    DelimitedFile(const Source& source, char preferred, Progress& progress) : m_source(source), m_progress(progress) {
        m_text = source.text();
        m_table.report = source.report();
        if (const char named = namedSeparator(m_text); named != 0) {
            m_skippedLines = 1;
            m_text.remove_prefix(std::min(m_text.find('\n', 5), m_text.find('\r', 5)) + 1);
            m_dialect = detectDialect(m_text, named);
            m_dialect.delimiter = named;
        } else {
            m_dialect = detectDialect(m_text, preferred);
        }
    }

    FileTable read() {
        readHeader();
        m_table.cells.reserve(std::min(m_text.size(), mostReserved));
        RecordReader reader(m_text, m_dialect);
        while (takeRecord(reader)) {
        }
        finish();
        return std::move(m_table);
    }

private:
    void readHeader();
    bool takeRecord(RecordReader& reader);
    void keep(RecordReader& reader);
    bool mendEncoding();
    bool joinProse();
    void fault(std::int64_t line, std::string code, api::Arguments arguments = {});
    void note(const std::string& kind, api::Severity severity, const RecordReader& reader, const std::string& value);
    char otherDelimiter(std::string_view record) const;
    void finish();

    const Source& m_source;
    Progress& m_progress;
    std::string_view m_text;
    Dialect m_dialect;
    FileTable m_table;
    std::vector<std::string> m_names;
    bool m_header = false, m_headerTaken = false;
    std::int64_t m_record = 0, m_skippedLines = 0;
    std::vector<bool> m_filled;  ///< columns with any content
};

void DelimitedFile::readHeader() {
    RecordReader reader(m_text, m_dialect);
    CellStore sample;
    while (sample.size() < headerSample) {
        const auto state = reader.next(sample);
        if (state == RecordReader::State::End || state == RecordReader::State::Unterminated)
            break;
        if (state == RecordReader::State::Record)
            sample.endRecord(sample.size() + 1, reader.line());
    }
    if (sample.size() == 0)
        throw base::Error("data.no-table", {}, {.file = m_source.path()});
    const std::size_t columns = sample.cellCount(0);
    if (columns > maxColumns)
        throw base::Error("data.too-many-columns",
                          {{"columns", std::to_string(columns)}, {"limit", std::to_string(maxColumns)}},
                          {.file = m_source.path()});
    if (sample.size() == 1 && m_dialect.delimiter == 0 && m_text.size() > 1000)
        throw base::Error("data.no-table", {}, {.file = m_source.path()});
    m_header = looksLikeHeader(sample);
    for (std::size_t column = 0; column < columns; ++column)
        m_names.push_back(m_header ? std::string(sample.cell(0, column)) : "column " + std::to_string(column + 1));
    m_filled.assign(columns, false);
}

void DelimitedFile::fault(std::int64_t line, std::string code, api::Arguments arguments) {
    m_table.faults.push_back({m_record, line, std::move(code), std::move(arguments)});
}

/// Notes something about a record that is kept.
void DelimitedFile::note(const std::string& kind, api::Severity severity, const RecordReader& reader,
                         const std::string& value) {
    auto found =
        std::find_if(m_table.notes.begin(), m_table.notes.end(), [&](const api::Finding& note) { return note.kind == kind; });
    if (found == m_table.notes.end()) {
        m_table.notes.push_back({kind, severity, 0, {{"file", m_source.path()}}, {}});
        found = m_table.notes.end() - 1;
    }
    ++found->count;
    found->hits.push_back({.row = m_record, .value = value, .file = m_source.path(), .line = reader.line() + m_skippedLines});
}

/// A delimiter that would give a ragged record the right number of fields, or 0.
char DelimitedFile::otherDelimiter(std::string_view record) const {
    for (const char delimiter : {',', ';', '\t', '|'})
        if (delimiter != m_dialect.delimiter &&
            static_cast<std::size_t>(std::count(record.begin(), record.end(), delimiter)) + 1 == m_names.size() &&
            m_names.size() > 1)
            return delimiter;
    return 0;
}

bool DelimitedFile::mendEncoding() {
    CellStore& cells = m_table.cells;
    for (std::size_t column = 0; column < cells.openCells(); ++column) {
        const std::string_view cell = cells.openCell(column);
        if (validUtf8Prefix(cell) == cell.size())
            continue;
        if (!invalidBytesLookLegacy(cell))
            return false;
        cells.replaceOpenCell(column, mendedWith1252(std::string(cell)));
    }
    return true;
}

/// A separator with a blank behind it is part of a sentence, if exactly those are too many: "late; and broken;delivery". Commas
/// are too frequent in prose to tell them from a cell too many.
bool DelimitedFile::joinProse() {
    CellStore& cells = m_table.cells;
    std::vector<std::string> joined;
    for (std::size_t column = 0; column < cells.openCells(); ++column) {
        const std::string_view cell = cells.openCell(column);
        if (column > 0 && cell.starts_with(' '))
            joined.back() += m_dialect.delimiter + std::string(cell);
        else
            joined.emplace_back(cell);
    }
    if (m_dialect.delimiter == ',' || joined.size() != m_names.size())
        return false;
    cells.truncateRecord(0);
    for (const std::string& cell : joined) {
        cells.append(cell);
        cells.endCell();
    }
    return true;
}

bool DelimitedFile::takeRecord(RecordReader& reader) {
    CellStore& cells = m_table.cells;
    const auto state = reader.next(cells);
    const std::int64_t line = reader.line() + m_skippedLines;
    switch (state) {
    case RecordReader::State::End:
        return false;
    case RecordReader::State::Blank:
        return true;
    case RecordReader::State::Unterminated:
        ++m_record;
        fault(line, "data.row.unterminated");
        return false;
    case RecordReader::State::TooLong:
        ++m_record;
        fault(line, "data.row.cell-too-long", {{"limit", std::to_string(maxCellBytes)}});
        return true;
    case RecordReader::State::Record:
        break;
    }
    if (m_header && !m_headerTaken) {
        m_headerTaken = true;
        cells.truncateRecord(0);
        return true;
    }
    ++m_record;
    keep(reader);
    m_progress.row(static_cast<std::int64_t>(reader.position()));
    return true;
}

/// Closes the open record as a good one, or drops it and says why.
void DelimitedFile::keep(RecordReader& reader) {
    CellStore& cells = m_table.cells;
    const std::int64_t line = reader.line() + m_skippedLines;
    const std::size_t columns = m_names.size(), fields = cells.openCells();
    const auto drop = [&](std::string code, api::Arguments arguments = {}) {
        cells.truncateRecord(0);
        fault(line, std::move(code), std::move(arguments));
    };
    if (fields == 1 && isBlank(cells.openCell(0)) && columns > 1) {
        cells.truncateRecord(0);
        --m_record;
        return;
    }
    if (m_source.hasNul() && reader.recordBytes().find('\0') != std::string_view::npos)
        return drop("data.row.nul");
    if (m_source.cutOff() && reader.position() >= m_text.size())
        while (cells.openCells() < columns)
            cells.endCell();
    if (fields > columns && joinProse())
        note("joined_cells", api::Severity::Note, reader, shortened(reader.recordBytes()));
    std::size_t kept = cells.openCells();
    while (kept > columns && isBlank(cells.openCell(kept - 1)))
        --kept;
    if (kept != columns) {
        if (const char other = otherDelimiter(reader.recordBytes()); other != 0 && fields == 1)
            return drop("data.row.other-delimiter",
                        {{"delimiter", delimiterName(other)}, {"usual", delimiterName(m_dialect.delimiter)}});
        return drop("data.row.fields", {{"fields", std::to_string(fields)}, {"columns", std::to_string(columns)}});
    }
    cells.truncateRecord(kept);
    if (!m_source.validUtf8() && validUtf8Prefix(reader.recordBytes()) != reader.recordBytes().size()) {
        if (!mendEncoding())
            return drop("data.row.not-utf8");
        note("mixed_encoding", api::Severity::Warning, reader, "windows-1252");
    }
    if (reader.textAfterQuote())
        note("text_after_quote", api::Severity::Warning, reader, shortened(reader.recordBytes()));
    for (std::size_t column = 0; column < columns; ++column)
        m_filled[column] = m_filled[column] || !cells.openCell(column).empty();
    cells.endRecord(m_record, line);
}

void DelimitedFile::finish() {
    FileTable& table = m_table;
    const std::string& path = m_source.path();
    if (m_record == 0) {
        std::string names;
        for (const std::string& name : m_names)
            names += (names.empty() ? "" : ", ") + std::string(trimmed(name));
        throw base::Error("data.header-only", {{"columns", shortened(names, 300)}}, {.file = path});
    }
    if (!m_header)
        table.notes.push_back(fileNote("no_header", api::Severity::Note, path));
    // A delimiter at the end of every line makes a last column without name and content.
    while (m_header && m_names.size() > 1 && trimmed(m_names.back()).empty() && !m_filled[m_names.size() - 1]) {
        table.notes.push_back(
            fileNote("empty_column", api::Severity::Note, path, {{"number", std::to_string(m_names.size())}}));
        m_names.pop_back();
    }
    if (m_dialect.backslash)
        table.notes.push_back(fileNote("backslash_quotes", api::Severity::Note, path));
    table.columns = columnNames(m_names, path, table.notes);
    table.report.rows = m_record;
    table.report.details = {{"delimiter", delimiterName(m_dialect.delimiter)},
                            {"header", m_header ? "yes" : "no"},
                            {"quotes", !m_dialect.quotes     ? "literal"
                                       : m_dialect.backslash ? "backslash"
                                                             : "doubled"}};
}

}  // namespace

FileTable readDelimited(const Source& source, char preferredDelimiter, Progress& progress) {
    return DelimitedFile(source, preferredDelimiter, progress).read();
}

}  // namespace core::data
