// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/data/formats/format.h"
#include "core/data/formats/line_reader.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

/// Without a blank line between its paragraphs a text is a list: each line is one.
bool hasParagraphs(std::string_view text) {
    bool seen = false, gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const Line line = lineAt(text, at);
        at = line.next;
        if (isBlank(line.text)) {
            gap = seen;
        } else {
            if (gap)
                return true;
            seen = true;
        }
    }
    return false;
}

class TextFile {
public:
    TextFile(const Source& source, Progress& progress) : m_source(source), m_progress(progress) {}

    FileTable read() {
        const std::string_view text = m_source.text();
        const bool paragraphs = hasParagraphs(text);
        m_table.report = m_source.report();
        m_table.report.format = "text";
        m_table.report.details = {{"rows", paragraphs ? "paragraphs" : "lines"}};
        m_table.columns = {"text"};
        m_table.cells.reserve(std::min(text.size(), std::size_t{1} << 30));
        std::int64_t number = 0;
        for (std::size_t at = 0; at < text.size();) {
            const Line line = lineAt(text, at);
            ++number;
            const bool blank = isBlank(line.text);
            if (m_begin != m_end && (blank || !paragraphs))
                finishRow();
            if (!blank) {
                if (m_begin == m_end) {
                    m_begin = at;
                    m_line = number;
                }
                m_end = at + line.text.size();
            }
            at = line.next;
        }
        if (m_begin != m_end)
            finishRow();
        m_table.report.rows = m_record;
        return std::move(m_table);
    }

private:
    void finishRow() {
        std::string_view row = m_source.text().substr(m_begin, m_end - m_begin);
        m_begin = m_end = 0;
        m_progress.row(++m_record);
        std::string mended;
        if (std::optional<RowFault> fault = tidyRow(m_source, row, mended)) {
            fault->record = m_record;
            fault->line = m_line;
            m_table.faults.push_back(std::move(*fault));
            return;
        }
        for (std::size_t at = 0; at < row.size();) {
            const Line line = lineAt(row, at);
            m_table.cells.append(line.text);
            if (line.next < row.size())
                m_table.cells.append('\n');
            at = line.next;
        }
        m_table.cells.endCell();
        m_table.cells.endRecord(m_record, m_line);
    }

    const Source& m_source;
    Progress& m_progress;
    FileTable m_table;
    std::size_t m_begin = 0, m_end = 0;  ///< of the row being gathered
    std::int64_t m_line = 0, m_record = 0;
};

}  // namespace

FileTable readPlainText(const Source& source, Progress& progress) {
    return TextFile(source, progress).read();
}

}  // namespace core::data
