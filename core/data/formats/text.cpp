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
        m_table.report = m_source.report();
        m_table.report.format = "text";
        m_table.columns = {"text"};
        m_table.cells.reserve(std::min(m_source.text().size(), std::size_t{1} << 30));
        const api::TextRows rows = m_source.rows();
        if (rows == api::TextRows::Page)
            readPages();
        else
            readLines(rows == api::TextRows::Paragraph || (rows != api::TextRows::Line && hasParagraphs(m_source.text())));
        m_table.report.rows = m_record;
        return std::move(m_table);
    }

private:
    /// Each a row, or as many as a paragraph has.
    void readLines(bool paragraphs) {
        m_table.report.details = {{"rows", paragraphs ? "paragraphs" : "lines"}};
        const std::string_view text = m_source.text();
        std::size_t begin = 0, end = 0;  // of the row being gathered
        std::int64_t number = 0, first = 0;
        const auto finish = [&] {
            if (begin != end)
                addRow(text.substr(begin, end - begin), first);
            begin = end = 0;
        };
        for (std::size_t at = 0; at < text.size();) {
            const Line line = lineAt(text, at);
            ++number;
            const bool blank = isBlank(line.text), newPage = line.text.starts_with(pageBreak);
            if (blank || newPage || !paragraphs)
                finish();
            if (!blank) {
                if (begin == end) {
                    begin = at + newPage;
                    first = number;
                }
                end = at + line.text.size();
            }
            at = line.next;
        }
        finish();
    }

    void readPages() {
        m_table.report.details = {{"rows", "pages"}};
        const std::string_view text = m_source.text();
        std::int64_t line = 1;
        std::size_t counted = 0;  // bytes before that line
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(pageBreak, at), text.size());
            if (const std::string_view page = trimmed(text.substr(at, end - at)); !page.empty()) {
                const auto begin = static_cast<std::size_t>(page.data() - text.data());
                for (std::size_t next; (next = lineAt(text, counted).next) <= begin; ++line)
                    counted = next;
                addRow(page, line);
            }
            at = end + 1;
        }
    }

    void addRow(std::string_view row, std::int64_t line) {
        m_progress.row(++m_record);
        std::string mended;
        if (std::optional<RowFault> fault = tidyRow(m_source, row, mended)) {
            fault->record = m_record;
            fault->line = line;
            m_table.faults.push_back(std::move(*fault));
            return;
        }
        for (std::size_t at = 0; at < row.size();) {
            const Line next = lineAt(row, at);
            m_table.cells.append(next.text);
            if (next.next < row.size())
                m_table.cells.append('\n');
            at = next.next;
        }
        m_table.cells.endCell();
        m_table.cells.endRecord(m_record, line);
    }

    static constexpr char pageBreak = '\f';

    const Source& m_source;
    Progress& m_progress;
    FileTable m_table;
    std::int64_t m_record = 0;
};

}  // namespace

FileTable readPlainText(const Source& source, Progress& progress) {
    return TextFile(source, progress).read();
}

}  // namespace core::data
