// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/role_cells.h"

#include <algorithm>
#include <map>
#include <memory>

#include "core/data/cells/cell_rule.h"
#include "core/data/checks/check.h"
#include "core/data/roles.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::Role;

enum class Use { Good, Empty, Blank, WrongType };

/// The role's cells are words; those of other roles are looked at by the rules of core/data/cells.
bool takesWords(Role role) {
    return role == Role::Text || role == Role::Prompt || role == Role::Answer || role == Role::Context ||
           role == Role::Question;
}

/// One role's columns and what their cells usually are.
class UsualCells {
public:
    UsualCells(const DatasetTable& table, Role role, std::vector<std::size_t> columns, bool lists)
        : m_table(table), m_columns(std::move(columns)), m_lists(lists) {
        for (const std::size_t column : m_columns) {
            std::int64_t texts = 0, others = 0;
            for (std::int64_t row = 0; row < table.rowCount(); ++row) {
                const CellType type = table.type(row, column);
                texts += type == CellType::Text;
                others += type == CellType::Number || type == CellType::Boolean;
            }
            m_words.push_back(takesWords(role) && texts >= others);
        }
    }

    Use use(std::int64_t row, std::size_t& column) const {
        bool any = false;
        for (std::size_t index = 0; index < m_columns.size(); ++index) {
            column = m_columns[index];
            const CellType type = m_table.type(row, column);
            if ((type == CellType::Nested && !m_lists) ||
                (m_words[index] && (type == CellType::Number || type == CellType::Boolean)))
                return Use::WrongType;
            const std::string_view cell = m_table.view(row, column);
            if (!isBlank(cell))
                return Use::Good;
            any = any || !cell.empty();
        }
        return any ? Use::Blank : Use::Empty;
    }

private:
    const DatasetTable& m_table;
    std::vector<std::size_t> m_columns;
    bool m_lists;               ///< cells may be lists and objects
    std::vector<bool> m_words;  ///< of each column: cells are texts
};

/// The finding for an empty cell, or empty: a broken row.
std::string emptyKind(Role role, Use use) {
    switch (role) {
    case Role::Label:
        return "empty_label";
    case Role::Prompt:
        return "empty_prompt";
    case Role::Answer:
        return "empty_answer";
    case Role::Text:
        return use == Use::Blank ? "whitespace_text" : "empty_text";
    default:
        return {};
    }
}

class Sieve {
public:
    Sieve(DatasetTable& table, RowCells& cells, std::vector<api::Finding>& findings)
        : m_table(table), m_cells(cells), m_findings(findings), m_good(static_cast<std::size_t>(table.rowCount()), true) {}

    /// Once: those who leave rows out a second time have them among their findings.
    void addFileFaults() {
        if (std::any_of(m_findings.begin(), m_findings.end(), [](const auto& finding) { return finding.kind == "broken_row"; }))
            return;
        for (const DatasetTable::File& file : m_table.files())
            for (const RowFault& fault : file.table.faults)
                m_hits["broken_row"].push_back({.row = file.firstRow + fault.record,
                                                .code = fault.code,
                                                .arguments = fault.arguments,
                                                .file = file.table.report.path,
                                                .line = fault.line});
    }

    bool good(std::int64_t row) const { return m_good[static_cast<std::size_t>(row)]; }

    void sift(Role role, const UsualCells& cells, std::int64_t row) {
        std::size_t column = 0;
        const Use use = cells.use(row, column);
        if (use == Use::Good || !good(row))
            return;
        m_good[static_cast<std::size_t>(row)] = false;
        api::Finding::Hit hit = m_table.hit(row);
        hit.column = m_table.columns()[column];
        const std::string kind = use == Use::WrongType ? std::string() : emptyKind(role, use);
        if (use == Use::WrongType) {
            hit.code = "data.row.wrong-type";
            hit.arguments = {{"column", hit.column}, {"kind", kindOf(m_table.type(row, column))}};
        } else if (kind.empty()) {
            hit.code = role == Role::Context || role == Role::Question ? "data.row.question-incomplete" : "data.row.cell-empty";
            hit.arguments = {{"column", hit.column}, {"question", m_cells.at(row).questionName()}};
        }
        m_hits[kind.empty() ? "broken_row" : kind].push_back(std::move(hit));
    }

    void apply(const CellRule& rule, std::int64_t row) {
        if (!good(row))
            return;
        const std::optional<CellNote> fault = rule.apply(m_cells.at(row));
        for (const CellNote& note : m_cells.takeRemarks())
            if (!fault)
                add("mended_row", note, row);
        if (!fault)
            return;
        m_good[static_cast<std::size_t>(row)] = false;
        add("broken_row", *fault, row);
    }

    void finish() {
        for (auto& [kind, hits] : m_hits) {
            std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
            FindingBuilder builder(kind, api::Severity::Warning);
            builder.finding().hits = std::move(hits);
            builder.finish(m_findings, argumentsOf(builder.finding().hits));
        }
        m_table.keepOnly(m_good);
    }

private:
    void add(const char* kind, const CellNote& note, std::int64_t row) {
        api::Finding::Hit hit = m_table.hit(row);
        hit.code = note.code;
        hit.arguments = note.arguments;
        // There, each item of a list is a line of its own.
        if (m_table.files()[m_table.fileOf(row)].table.report.format == "conll")
            hit.line += note.item;
        m_hits[note.kind.empty() ? kind : note.kind].push_back(std::move(hit));
    }

    static api::Arguments argumentsOf(const std::vector<api::Finding::Hit>& hits) {
        const api::Finding::Hit& first = hits.front();
        api::Arguments arguments = {{"file", first.file}, {"column", first.column}};
        for (const auto& [name, value] : first.arguments)
            arguments[name] = value;
        if (!first.code.empty())
            arguments["reasonCode"] = first.code;
        return arguments;
    }

    DatasetTable& m_table;
    RowCells& m_cells;
    std::vector<api::Finding>& m_findings;
    std::vector<bool> m_good;
    std::map<std::string, std::vector<api::Finding::Hit>> m_hits;
};

}  // namespace

void leaveOutUnusableRows(DatasetTable& table, const std::vector<api::ColumnReport>& columns, std::string_view task,
                          Progress& progress, std::vector<api::Finding>& findings) {
    RowCells rowCells(table, columns);
    std::vector<std::pair<Role, UsualCells>> usual;
    for (const Role role : requiredRoles(task))
        if (rowCells.hasColumn(role))
            usual.emplace_back(role, UsualCells(table, role, rowCells.columns(role),
                                                !takesWords(role) && (role != Role::Label || task == "multi-label")));
    const bool complete = usual.size() == requiredRoles(task).size();
    const auto rules = complete ? cellRules(task, rowCells) : std::vector<std::unique_ptr<CellRule>>();
    Sieve sieve(table, rowCells, findings);
    sieve.addFileFaults();
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
        for (const auto& [role, cells] : usual)
            sieve.sift(role, cells, row);
        for (const auto& rule : rules)
            sieve.apply(*rule, row);
        progress.row();
    }
    sieve.finish();
}

}  // namespace core::data
