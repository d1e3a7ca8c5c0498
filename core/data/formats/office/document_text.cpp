// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/office/document_text.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr int deepestTable = 100;

}  // namespace

void DocumentText::startTable() {
    if (++m_depth == 1) {
        m_beforeTable = m_rows.size();
        m_tooDeep = false;
    }
    m_tooDeep = m_tooDeep || m_depth > deepestTable;
}

void DocumentText::endTable() {
    if (--m_depth > 0)
        return;
    m_tables += !m_tooDeep;
    m_leftOut += m_tooDeep;
    if (m_tooDeep)
        m_rows.resize(m_beforeTable);
}

void DocumentText::startRow() {
    if (m_depth != 1)
        return;
    m_row.clear();
    m_cells = 0;
}

void DocumentText::startCell() {
    if (m_depth == 1 && ++m_cells > 1)
        m_row += '\t';
}

void DocumentText::endRow() {
    if (m_depth == 1 && !isBlank(m_row))
        m_rows.push_back(m_row);
}

void DocumentText::paragraph(std::string text) {
    if (m_depth == 0) {
        if (!isBlank(text))
            m_rows.push_back(std::move(text));
        return;
    }
    if (!m_row.empty() && m_row.back() != '\t' && !text.empty())
        m_row += ' ';
    m_row += text;
}

void DocumentText::pageBreak() {
    m_pages.push_back(m_rows.size());
}

void DocumentText::joinPages() {
    std::vector<std::string> pages;
    auto next = m_pages.begin();
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const bool begins = row == 0 || (next != m_pages.end() && *next <= row);
        next = std::find_if(next, m_pages.end(), [&](std::size_t page) { return page > row; });
        if (begins)
            pages.push_back(std::move(m_rows[row]));
        else
            pages.back().append("\n").append(m_rows[row]);
    }
    m_rows = std::move(pages);
}

FileTable DocumentText::table(const RawFile& file, const std::string& format, bool pictures, Progress& progress) {
    if (m_rows.empty())
        throw base::Error(pictures ? "data.only-pictures" : "data.no-text", {}, {.file = file.path()});
    const bool pages = file.rows() == api::TextRows::Page;
    if (pages)
        joinPages();
    FileTable table;
    table.report = file.report();
    table.report.format = format;
    table.report.rows = static_cast<std::int64_t>(m_rows.size());
    table.report.details = {{"tables", std::to_string(m_tables)}, {"rows", pages ? "pages" : "paragraphs"}};
    table.columns = {"text"};
    std::int64_t record = 0;
    for (const std::string& row : m_rows) {
        ++record;
        progress.row(static_cast<std::int64_t>(file.bytes().size()) * record / table.report.rows);
        if (row.size() > maxCellBytes) {
            table.faults.push_back({record, record, "data.row.cell-too-long", {{"limit", std::to_string(maxCellBytes)}}});
            continue;
        }
        table.cells.append(row);
        table.cells.endCell();
        table.cells.endRecord(record, record);
    }
    if (m_hidden > 0)
        table.notes.push_back(
            fileNote("hidden_text", api::Severity::Warning, file.path(), {{"paragraphs", std::to_string(m_hidden)}}));
    if (m_leftOut > 0)
        table.notes.push_back(
            fileNote("deep_tables", api::Severity::Warning, file.path(), {{"limit", std::to_string(deepestTable)}}));
    return table;
}

bool hasPictures(const ZipFile& zip, std::string_view folder) {
    const auto& entries = zip.directory().entries();
    const auto found = entries.lower_bound(folder);
    return found != entries.end() && found->first.starts_with(folder);
}

}  // namespace core::data
