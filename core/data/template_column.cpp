// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/template_column.h"

#include <algorithm>

namespace core::data {

ColumnTemplate::ColumnTemplate(std::string_view pattern) {
    while (!pattern.empty()) {
        const std::size_t bracket = std::min(pattern.find_first_of("{}"), pattern.size());
        add(pattern.substr(0, bracket), false);
        pattern.remove_prefix(bracket);
        if (pattern.empty())
            return;
        const std::size_t end = pattern.find('}');
        if (pattern.size() > 1 && pattern[1] == pattern[0]) {
            add(pattern.substr(0, 1), false);
            pattern.remove_prefix(2);
        } else if (pattern[0] == '{' && end != std::string_view::npos) {
            add(pattern.substr(1, end - 1), true);
            pattern.remove_prefix(end + 1);
        } else {
            add(pattern.substr(0, 1), false);
            pattern.remove_prefix(1);
        }
    }
}

void ColumnTemplate::add(std::string_view text, bool isColumn) {
    if (isColumn || !text.empty())
        m_pieces.push_back({std::string(text), isColumn});
}

std::vector<std::string> ColumnTemplate::columns() const {
    std::vector<std::string> names;
    for (const Piece& piece : m_pieces)
        if (piece.isColumn)
            names.push_back(piece.text);
    return names;
}

std::vector<std::string> ColumnTemplate::bind(const std::vector<std::string>& columns) {
    std::vector<std::string> missing;
    for (Piece& piece : m_pieces) {
        const auto found = std::find(columns.begin(), columns.end(), piece.text);
        piece.column = piece.isColumn && found != columns.end() ? found - columns.begin() : -1;
        if (piece.isColumn && piece.column < 0)
            missing.push_back(piece.text);
    }
    return missing;
}

std::string ColumnTemplate::text(const api::RowTable& table, std::int64_t row) const {
    std::string text;
    for (const Piece& piece : m_pieces)
        if (!piece.isColumn)
            text += piece.text;
        else if (piece.column >= 0)
            text += table.cell(row, piece.column);
    return text;
}

std::vector<std::string> addTemplateColumn(DatasetTable& table, const std::string& name, std::string_view pattern) {
    ColumnTemplate columnTemplate(pattern);
    std::vector<std::string> missing = columnTemplate.bind(table.columns());
    if (!missing.empty())
        return missing;
    const std::size_t column = table.addColumn(name);
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        table.mend(row, column, columnTemplate.text(table, row), CellType::Text);
    return {};
}

}  // namespace core::data
