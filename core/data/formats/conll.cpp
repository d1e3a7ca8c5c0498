// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/data/cell_values.h"
#include "core/data/formats/format.h"
#include "core/data/formats/line_reader.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t mostColumns = 100;

/// The columns of a line: at tabs where it has any, else at runs of blanks. What is blank at its end is no column.
void splitColumns(std::string_view line, std::vector<std::string_view>& columns) {
    columns.clear();
    while (line.ends_with(' ') || line.ends_with('\t'))
        line.remove_suffix(1);
    const char separator = line.find('\t') != std::string_view::npos ? '\t' : ' ';
    while (columns.size() < mostColumns) {
        const std::size_t end = line.find(separator);
        columns.push_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return;
        line.remove_prefix(separator == '\t' ? end + 1 : std::min(line.find_first_not_of(' ', end), line.size()));
    }
}

bool isTag(std::string_view text) {
    return text == "O" || text == "o" ||
           (text.size() > 2 && text[1] == '-' && std::string_view("BIESLUbieslu").find(text[0]) != std::string_view::npos);
}

/// Sentences of one word and its tag per line, as in the shared tasks of CoNLL (Tjong Kim Sang and De Meulder 2003): the word
/// in the first column, the tag in the last, a blank line between sentences.
class ConllFile {
public:
    ConllFile(const Source& source, Progress& progress) : m_source(source), m_progress(progress) {}

    FileTable read() {
        m_table.report = m_source.report();
        m_table.report.format = "conll";
        m_table.columns = {"tokens", "tags"};
        findOutColumns();
        m_table.report.details = {{"columns", std::to_string(m_columns)}};
        std::int64_t number = 0;
        for (std::size_t at = 0; at < m_source.text().size();) {
            const Line line = lineAt(m_source.text(), at);
            at = line.next;
            readLine(line.text, ++number);
            m_progress.row(static_cast<std::int64_t>(at));
        }
        finishSentence();
        addNotes();
        m_table.report.rows = m_record;
        return std::move(m_table);
    }

private:
    /// The commonest number of columns; refuses what is not words with tags.
    void findOutColumns() {
        std::map<std::size_t, std::int64_t> counts;
        std::set<std::string_view> last;
        std::int64_t lines = 0, tags = 0;
        for (std::size_t at = 0; at < m_source.text().size();) {
            const Line line = lineAt(m_source.text(), at);
            at = line.next;
            if (isBlank(line.text) || line.text.starts_with("-DOCSTART-") || line.text.starts_with('#'))
                continue;
            splitColumns(line.text, m_cells);
            ++counts[m_cells.size()];
            ++lines;
            tags += isTag(m_cells.back());
            if (last.size() < 1000)
                last.insert(m_cells.back());
        }
        std::int64_t most = 0;
        for (const auto& [columns, count] : counts)
            if (count > most) {
                m_columns = columns;
                most = count;
            }
        // Tags are few and come again and again; the last words of sentences do not.
        const bool named = tags * 10 >= lines || static_cast<std::int64_t>(last.size()) * 10 <= lines;
        if (m_columns < 2 || most * 2 < lines || !named)
            throw base::Error("data.conll-no-tags", {{"columns", std::to_string(m_columns)}}, {.file = m_source.path()});
    }

    bool isComment(std::string_view line) const {
        return line.starts_with('#') && (m_cells.size() != m_columns || !isTag(m_cells.back()));
    }

    void readLine(std::string_view line, std::int64_t number) {
        if (isBlank(line) || line.starts_with("-DOCSTART-"))
            return finishSentence();
        splitColumns(line, m_cells);
        if (isComment(line))
            return;
        if (m_firstLine == 0)
            m_firstLine = number;
        if (m_cells.size() > 1)
            (m_cells.back().data()[-1] == '\t' ? m_tabs : m_blanks) = true;
        if (m_fault)
            return;
        std::string mended;
        if ((m_fault = tidyRow(m_source, line, mended))) {
            m_fault->line = number;
            return;
        }
        if (!mended.empty()) {
            splitColumns(line, m_cells);
            m_mended.push_back({.row = m_record + 1, .file = m_source.path(), .line = number});
        }
        addWord(number);
    }

    void addWord(std::int64_t number) {
        const auto fault = [&](const char* code, api::Arguments arguments = {}) {
            m_fault = RowFault{0, number, code, std::move(arguments)};
        };
        if (m_cells.size() == 1)
            return fault("data.row.tag-missing", {{"word", shortened(m_cells.front(), 30)}});
        if (m_cells.size() != m_columns)
            return fault("data.row.columns",
                         {{"columns", std::to_string(m_cells.size())}, {"usual", std::to_string(m_columns)}});
        if (m_cells.front().empty())
            return fault("data.row.word-missing", {{"tag", shortened(m_cells.back(), 30)}});
        if (isBlank(m_cells.front()))
            m_blankWords.push_back({.row = m_record + 1, .file = m_source.path(), .line = number});
        m_bytes += m_cells.front().size() + m_cells.back().size() + 8;
        if (m_bytes > maxCellBytes)
            return fault("data.row.cell-too-long", {{"limit", std::to_string(maxCellBytes)}});
        m_tokens.emplace_back(m_cells.front());
        m_tags.emplace_back(m_cells.back());
    }

    void finishSentence() {
        if (m_firstLine == 0)
            return;
        ++m_record;
        if (m_fault) {
            m_fault->record = m_record;
            m_table.faults.push_back(std::move(*m_fault));
        } else {
            for (const auto* texts : {&m_tokens, &m_tags}) {
                m_table.cells.append(textsCell(*texts));
                m_table.cells.endCell(CellType::Nested);
            }
            m_table.cells.endRecord(m_record, m_firstLine);
        }
        m_longest = std::max(m_longest, m_tokens.size());
        m_fault.reset();
        m_tokens.clear();
        m_tags.clear();
        m_firstLine = 0;
        m_bytes = 0;
    }

    void addNotes() {
        add("blank_word", m_blankWords);
        add("mixed_encoding", m_mended);
        if (m_tabs && m_blanks)
            m_table.notes.push_back(fileNote("mixed_separators", api::Severity::Warning, m_source.path(),
                                             {{"columns", std::to_string(m_columns)}}));
        if (m_record == 1)
            m_table.notes.push_back(
                fileNote("one_sentence", api::Severity::Warning, m_source.path(), {{"words", std::to_string(m_longest)}}));
    }

    void add(const char* kind, std::vector<api::Finding::Hit>& hits) {
        if (hits.empty())
            return;
        api::Arguments arguments{{"file", m_source.path()}, {"line", std::to_string(hits.front().line)}};
        m_table.notes.push_back(
            {kind, api::Severity::Warning, static_cast<std::int64_t>(hits.size()), std::move(arguments), std::move(hits)});
    }

    const Source& m_source;
    Progress& m_progress;
    FileTable m_table;
    std::size_t m_columns = 0;
    std::vector<std::string_view> m_cells;  ///< of the line being read
    std::vector<std::string> m_tokens, m_tags;
    std::optional<RowFault> m_fault;  ///< the first of the sentence
    std::int64_t m_firstLine = 0, m_record = 0;
    std::size_t m_bytes = 0, m_longest = 0;
    bool m_tabs = false, m_blanks = false;  ///< what parts columns
    std::vector<api::Finding::Hit> m_blankWords, m_mended;
};

}  // namespace

FileTable readConll(const Source& source, Progress& progress) {
    return ConllFile(source, progress).read();
}

}  // namespace core::data
