// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/role_cells.h"

#include <algorithm>
#include <map>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::Role;

enum class Use { Good, Empty, Blank, WrongType };

const char* typeName(CellType type) {
    return type == CellType::Number ? "a number" : type == CellType::Boolean ? "true/false" : "a list or an object";
}

/// One role's columns and what their cells usually are.
class RoleCells {
public:
    RoleCells(const DatasetTable& table, Role role, std::vector<std::size_t> columns)
        : m_table(table), m_columns(std::move(columns)) {
        for (const std::size_t column : m_columns) {
            std::int64_t texts = 0, others = 0;
            for (std::int64_t row = 0; row < table.rowCount(); ++row) {
                const CellType type = table.type(row, column);
                texts += type == CellType::Text;
                others += type == CellType::Number || type == CellType::Boolean;
            }
            m_words.push_back(role != Role::Label && texts >= others);
        }
    }

    Use use(std::int64_t row, std::size_t& column) const {
        bool any = false;
        for (std::size_t index = 0; index < m_columns.size(); ++index) {
            column = m_columns[index];
            const CellType type = m_table.type(row, column);
            if (type == CellType::Nested || (m_words[index] && (type == CellType::Number || type == CellType::Boolean)))
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
    std::vector<bool> m_words;  ///< of each column: cells are texts
};

const char* emptyKind(Role role, Use use) {
    switch (role) {
    case Role::Label:
        return "empty_label";
    case Role::Prompt:
        return "empty_prompt";
    case Role::Answer:
        return "empty_answer";
    default:
        return use == Use::Blank ? "whitespace_text" : "empty_text";
    }
}

class Sieve {
public:
    Sieve(DatasetTable& table, std::vector<api::Finding>& findings)
        : m_table(table), m_findings(findings), m_good(static_cast<std::size_t>(table.rowCount()), true) {}

    void addFileFaults() {
        for (const DatasetTable::File& file : m_table.files())
            for (const RowFault& fault : file.table.faults)
                m_hits["broken_row"].push_back({.row = file.firstRow + fault.record,
                                                .code = fault.code,
                                                .arguments = fault.arguments,
                                                .file = file.table.report.path,
                                                .line = fault.line});
    }

    void sift(Role role, const RoleCells& cells, std::int64_t row) {
        std::size_t column = 0;
        const Use use = cells.use(row, column);
        if (use == Use::Good || !m_good[static_cast<std::size_t>(row)])
            return;
        m_good[static_cast<std::size_t>(row)] = false;
        api::Finding::Hit hit = m_table.hit(row);
        hit.column = m_table.columns()[column];
        if (use == Use::WrongType) {
            hit.code = "data.row.wrong-type";
            hit.arguments = {{"column", hit.column}, {"kind", typeName(m_table.type(row, column))}};
        }
        m_hits[use == Use::WrongType ? "broken_row" : emptyKind(role, use)].push_back(std::move(hit));
    }

    void finish() {
        for (auto& [kind, hits] : m_hits) {
            std::sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
            m_findings.push_back(
                {kind, api::Severity::Warning, static_cast<std::int64_t>(hits.size()), argumentsOf(hits), std::move(hits)});
        }
        m_table.keepOnly(m_good);
    }

private:
    static api::Arguments argumentsOf(const std::vector<api::Finding::Hit>& hits) {
        const api::Finding::Hit& first = hits.front();
        api::Arguments arguments = {{"count", std::to_string(hits.size())},
                                    {"line", std::to_string(first.line)},
                                    {"file", first.file},
                                    {"column", first.column}};
        arguments.insert(first.arguments.begin(), first.arguments.end());
        if (!first.code.empty())
            arguments["reasonCode"] = first.code;
        return arguments;
    }

    DatasetTable& m_table;
    std::vector<api::Finding>& m_findings;
    std::vector<bool> m_good;
    std::map<std::string, std::vector<api::Finding::Hit>> m_hits;
};

}  // namespace

void leaveOutUnusableRows(DatasetTable& table, const std::vector<api::ColumnReport>& columns, std::span<const Role> required,
                          Progress& progress, std::vector<api::Finding>& findings) {
    std::map<Role, std::vector<std::size_t>> byRole;
    for (std::size_t column = 0; column < columns.size(); ++column)
        byRole[columns[column].role].push_back(column);
    std::vector<std::pair<Role, RoleCells>> cells;
    for (const Role role : required)
        if (byRole.contains(role))
            cells.emplace_back(role, RoleCells(table, role, byRole[role]));
    Sieve sieve(table, findings);
    sieve.addFileFaults();
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
        for (const auto& [role, roleCells] : cells)
            sieve.sift(role, roleCells, row);
        progress.row();
    }
    sieve.finish();
}

}  // namespace core::data
