// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/squad.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

#include "core/base/error.h"
#include "core/data/formats/format.h"
#include "core/data/formats/json_scanner.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t maxTableBytes = std::size_t{1} << 30;

/// The fields of one object. Lists and objects are views of the file's text, so their place in it is known.
class Members : public JsonScanner::Fields {
public:
    struct Member {
        std::string text;
        std::string_view nested;
        CellType type = CellType::Null;
    };

    bool field(std::string_view key, std::string_view value, CellType type) override {
        if (m_members.size() >= 1000)  // no object of this layout has nearly as many
            return true;
        const bool nested = type == CellType::Nested;
        return m_members
            .try_emplace(std::string(key),
                         Member{nested ? std::string() : std::string(value), nested ? value : std::string_view(), type})
            .second;
    }
    const Member& at(const std::string& key) const {
        static const Member none;
        const auto found = m_members.find(key);
        return found == m_members.end() ? none : found->second;
    }

private:
    std::map<std::string, Member> m_members;
};

/// Calls `use` with the members of each object of a list. Its JSON was checked when the whole file was scanned; what is left
/// are faults within an object, such as a field given twice.
template <class Use> void forEachObject(std::string_view list, Use use) {
    JsonScanner scanner(list);
    if (!scanner.accept('[') || scanner.accept(']'))
        return;
    do {
        scanner.skipSpace();
        const std::size_t begin = scanner.position();
        Members members;
        const std::optional<JsonScanner::Fault> fault = scanner.readRow(members);
        use(members, fault, list.substr(begin));
        if (fault && fault->structural)
            return;
    } while (scanner.accept(','));
}

/// The layout of SQuAD 1.1 and 2.0 (Rajpurkar et al. 2016, 2018): articles of paragraphs, each a context with questions.
class SquadFile {
public:
    SquadFile(const Source& source, Progress& progress) : m_source(source), m_progress(progress) {}

    FileTable read() {
        m_table.report = m_source.report();
        m_table.report.format = "jsonl";
        m_table.report.details = {{"layout", "squad"}};
        m_table.columns = {"id", "title", "context", "question", "answers"};
        JsonScanner scanner(m_source.text());
        Members top;
        const auto fault = scanner.readRow(top);
        if (fault)
            throw base::Error(fault->code == "data.row.json-cut" ? "data.json-cut" : "data.json-broken-item",
                              {{"item", "1"}, {"line", std::to_string(lineOf(scanner.position()))}}, place());
        const Members::Member& data = top.at("data");
        if (data.type != CellType::Nested || !data.nested.starts_with('['))
            throw base::Error("data.squad-no-list", {}, place());
        forEachObject(data.nested, [this](const Members& article, const auto&, std::string_view) {
            m_title = article.at("title").text;
            forEachObject(article.at("paragraphs").nested,
                          [this](const Members& paragraph, const auto&, std::string_view) { readParagraph(paragraph); });
        });
        if (m_record == 0)
            throw base::Error("data.squad-no-questions", {{"count", std::to_string(m_paragraphs)}}, place());
        noteRepeatedIds();
        m_table.report.rows = m_record;
        return std::move(m_table);
    }

private:
    api::Place place() const { return {.file = m_source.path()}; }

    void readParagraph(const Members& paragraph) {
        ++m_paragraphs;
        const Members::Member& context = paragraph.at("context");
        forEachObject(paragraph.at("qas").nested, [&](const Members& question, const auto& broken, std::string_view text) {
            ++m_record;
            const auto at = static_cast<std::size_t>(text.data() - m_source.text().data());
            m_progress.row(static_cast<std::int64_t>(at));
            const std::int64_t line = lineOf(at);
            if (broken)
                fault(line, broken->code, broken->arguments);
            else
                addQuestion(question, context, line);
        });
    }

    void addQuestion(const Members& question, const Members::Member& context, std::int64_t line) {
        const Members::Member &answers = question.at("answers"), &impossible = question.at("is_impossible");
        const bool marked = impossible.text == "true";
        const std::size_t size = context.text.size() + question.at("question").text.size() + answers.nested.size();
        if (size > maxCellBytes || (m_bytes += size) > maxTableBytes)
            return fault(line, "data.row.cell-too-long", {{"limit", std::to_string(maxCellBytes)}});
        if (!m_source.validUtf8() &&
            !(isUtf8(context.text + question.at("question").text + question.at("id").text + m_title) && isUtf8(answers.nested)))
            return fault(line, "data.row.not-utf8");
        const bool none =
            answers.type != CellType::Nested || answers.nested.find_first_not_of(" \t\r\n", 1) == answers.nested.size() - 1;
        if (marked != none)
            return fault(line, marked ? "data.row.answer-to-impossible" : "data.row.no-answers",
                         {{"question", shortened(question.at("id").text)}});
        add(uniqueId(question.at("id").text, line), CellType::Text);
        add(m_title, CellType::Text);
        add(context.text, context.type);
        add(question.at("question").text, question.at("question").type);
        add(none ? "[]" : answers.nested, CellType::Nested);
        m_table.cells.endRecord(m_record, line);
    }

    static bool isUtf8(std::string_view text) { return validUtf8Prefix(text) == text.size(); }

    void fault(std::int64_t line, std::string code, api::Arguments arguments = {}) {
        m_table.faults.push_back({m_record, line, std::move(code), std::move(arguments)});
    }

    void add(std::string_view cell, CellType type) {
        m_table.cells.append(cell);
        m_table.cells.endCell(type);
    }

    /// An id that stands for two questions would hide one of them from programs that look answers up by it.
    std::string uniqueId(const std::string& id, std::int64_t line) {
        std::string unique = id;
        for (int number = 2; !m_ids.insert(unique).second; ++number)
            unique = id + " (" + std::to_string(number) + ")";
        if (unique != id)
            m_repeated.push_back({.row = m_record, .value = id, .file = m_source.path(), .line = line});
        return unique;
    }

    void noteRepeatedIds() {
        if (m_repeated.empty())
            return;
        api::Finding finding{
            "repeated_id", api::Severity::Warning, static_cast<std::int64_t>(m_repeated.size()), {}, m_repeated};
        finding.arguments = {
            {"file", m_source.path()}, {"id", m_repeated.front().value}, {"line", std::to_string(m_repeated.front().line)}};
        m_table.notes.push_back(std::move(finding));
    }

    std::int64_t lineOf(std::size_t position) {
        const std::string_view text = m_source.text();
        m_line += std::count(text.begin() + static_cast<std::ptrdiff_t>(m_counted),
                             text.begin() + static_cast<std::ptrdiff_t>(position), '\n');
        m_counted = position;
        return m_line;
    }

    const Source& m_source;
    Progress& m_progress;
    FileTable m_table;
    std::string m_title;
    std::unordered_set<std::string> m_ids;
    std::vector<api::Finding::Hit> m_repeated;
    std::int64_t m_record = 0, m_paragraphs = 0, m_line = 1;
    std::size_t m_counted = 0;  ///< line ends before it are in m_line
    std::size_t m_bytes = 0;    ///< of all cells: each question brings its context
};

/// Notices the field that makes a file one of this layout.
class DataField : public JsonScanner::Fields {
public:
    bool field(std::string_view key, std::string_view value, CellType type) override {
        found = found || (key == "data" && type == CellType::Nested &&
                          (value.starts_with('{') || value.find("\"paragraphs\"") != std::string_view::npos));
        return true;
    }
    bool found = false;
};

}  // namespace

bool isSquad(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] != '{' || text.find("\"data\"") == std::string_view::npos)
        return false;
    JsonScanner scanner(text);
    DataField data;
    scanner.readRow(data);
    scanner.skipSpace();
    return data.found && scanner.atEnd();
}

FileTable readSquad(const Source& source, Progress& progress) {
    return SquadFile(source, progress).read();
}

}  // namespace core::data
