// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cells/row_cells.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/trim.h"
#include "core/data/cells/python_literal.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t mostRemarks = 20;  ///< of one row

}  // namespace

RowCells::RowCells(DatasetTable& table, const std::vector<api::ColumnReport>& columns)
    : m_table(table), m_names(table.columns()) {
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column].role != api::Role::Ignore)
            m_columns[columns[column].role].push_back(column);
}

const std::vector<std::size_t>& RowCells::columns(api::Role role) const {
    static const std::vector<std::size_t> none;
    const auto found = m_columns.find(role);
    return found == m_columns.end() ? none : found->second;
}

std::size_t RowCells::filledColumn(api::Role role) const {
    const auto& all = columns(role);
    for (const std::size_t column : all)
        if (!isBlank(m_table.view(m_row, column)))
            return column;
    return all.empty() ? DatasetTable::npos : all.front();
}

std::string_view RowCells::text(api::Role role) const {
    const std::size_t column = filledColumn(role);
    return column == DatasetTable::npos ? std::string_view() : m_table.view(m_row, column);
}

CellType RowCells::type(api::Role role) const {
    const std::size_t column = filledColumn(role);
    return column == DatasetTable::npos ? CellType::Null : m_table.type(m_row, column);
}

std::string RowCells::columnName(api::Role role) const {
    const std::size_t column = filledColumn(role);
    return column == DatasetTable::npos ? std::string() : m_names[column];
}

void RowCells::replace(api::Role role, const std::string& text, CellType type) {
    if (const std::size_t column = filledColumn(role);
        m_table.view(m_row, column) != text || m_table.type(m_row, column) != type)
        m_table.mend(m_row, column, text, type);
}

std::string RowCells::questionName() const {
    return shortened(trimmed(text(isBlank(text(api::Role::Id)) ? api::Role::Question : api::Role::Id)), 40);
}

void RowCells::remark(CellNote note) {
    if (m_remarks.size() < mostRemarks)
        m_remarks.push_back(std::move(note));
}

base::Json parsedCell(std::string_view text, CellType type, std::vector<CellNote>& fault) {
    const std::string_view start = base::trimmed(text);
    const bool tuple = start.starts_with("('") || start.starts_with("(\"");
    if (type != CellType::Nested && !(type == CellType::Text && (tuple || start.starts_with('[') || start.starts_with('{'))))
        return nullptr;
    try {
        return base::parseJson(text, {});
    } catch (const base::Error& error) {
        const api::Arguments& details = error.issues().front().arguments;
        if (error.code() == "json.duplicate-key")
            fault.push_back({"data.row.json-duplicate", {{"field", details.at("key")}}, 0});
        else if (error.code() == "json.too-deep")
            fault.push_back({"data.row.json-deep", details, 0});
        else if (type == CellType::Nested)
            fault.push_back({"data.row.cell-json", {}, 0});
        else if (auto python = pythonLiteral(start))
            return std::move(*python);
        return nullptr;  // a text that only looks like JSON is a text
    }
}

const char* kindOf(const base::Json& value) {
    return value.is_string()    ? "a text"
           : value.is_number()  ? "a number"
           : value.is_boolean() ? "true/false"
           : value.is_array()   ? "a list"
           : value.is_object()  ? "an object"
                                : "nothing";
}

const char* kindOf(CellType type) {
    return type == CellType::Number    ? "a number"
           : type == CellType::Boolean ? "true/false"
           : type == CellType::Nested  ? "a list or an object"
           : type == CellType::Text    ? "a text"
                                       : "nothing";
}

}  // namespace core::data
