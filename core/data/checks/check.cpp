// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/check.h"

#include <algorithm>
#include <iterator>

#include "core/data/cell_values.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::Role;

/// What the model reads and writes.
constexpr Role textRoles[] = {Role::Text,         Role::Prompt, Role::Answer,   Role::Context, Role::Question,
                              Role::Conversation, Role::Chosen, Role::Rejected, Role::Tokens};

}  // namespace

CheckInput checkInputOf(const DatasetTable& table, const api::Job& job, std::string_view task,
                        std::span<const api::ColumnReport> columns, Progress& progress) {
    CheckInput input{table, job, task, progress, {}, DatasetTable::npos, task == "multi-label"};
    input.columns = columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const Role role = columns[column].role;
        if (std::find(std::begin(textRoles), std::end(textRoles), role) != std::end(textRoles))
            input.textColumns.push_back(column);
        if (role == Role::Label && !input.hasLabels() && (task == "classification" || task == "multi-label"))
            input.labelColumn = column;
        if (role == Role::Tags && input.tagColumn == DatasetTable::npos)
            input.tagColumn = column;
    }
    return input;
}

bool givesKind(const Check& check, std::string_view kind) {
    std::string_view kinds = check.kinds;
    while (!kinds.empty()) {
        const std::size_t blank = std::min(kinds.find(' '), kinds.size());
        if (kinds.substr(0, blank) == kind)
            return true;
        kinds.remove_prefix(std::min(blank + 1, kinds.size()));
    }
    return false;
}

std::string_view CheckInput::text(std::int64_t row, std::string& buffer) const {
    if (textColumns.size() == 1 && table.type(row, textColumns.front()) != CellType::Nested)
        return table.view(row, textColumns.front());
    buffer.clear();
    for (const std::size_t column : textColumns) {
        const std::string_view cell = table.view(row, column);
        if (!buffer.empty() && !cell.empty())
            buffer += '\n';
        if (table.type(row, column) == CellType::Nested)
            buffer += wordsOfNested(cell);
        else
            buffer += cell;
    }
    return buffer;
}

std::string_view CheckInput::label(std::int64_t row) const {
    return trimmed(rawLabel(row));
}

std::vector<std::string> CheckInput::rawLabels(std::int64_t row) const {
    return severalLabels ? textsOf(rawLabel(row)) : std::vector{std::string(rawLabel(row))};
}

std::size_t CheckInput::column(api::Role role) const {
    const auto found = std::find_if(columns.begin(), columns.end(), [role](const auto& each) { return each.role == role; });
    return found == columns.end() ? DatasetTable::npos : static_cast<std::size_t>(found - columns.begin());
}

void FindingBuilder::sortByRow() {
    std::stable_sort(m_finding.hits.begin(), m_finding.hits.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
}

void FindingBuilder::finish(std::vector<api::Finding>& findings, api::Arguments arguments) {
    if (empty())
        return;
    const auto same =
        std::find_if(findings.begin(), findings.end(), [&](const api::Finding& other) { return other.kind == m_finding.kind; });
    if (same != findings.end()) {
        m_finding.hits.insert(m_finding.hits.begin(), same->hits.begin(), same->hits.end());
        findings.erase(same);
        sortByRow();
    }
    m_finding.count = static_cast<std::int64_t>(m_finding.hits.size());
    m_finding.arguments = std::move(arguments);
    m_finding.arguments.emplace("line", std::to_string(m_finding.hits.front().line));
    m_finding.arguments.emplace("count", std::to_string(m_finding.count));
    findings.push_back(std::move(m_finding));
}

}  // namespace core::data
