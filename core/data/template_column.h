// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/data/dataset_table.h"

namespace core::data {

/// A text put together from columns: "{title}: {body}"; "{{" and "}}" are brackets as they are.
class ColumnTemplate {
public:
    explicit ColumnTemplate(std::string_view pattern);

    /// The columns that it names.
    std::vector<std::string> columns() const;
    /// Finds them in a table with these columns. @returns those that it lacks; they are left empty
    std::vector<std::string> bind(const std::vector<std::string>& columns);
    /// The text for a row of the table that it is bound to.
    std::string text(const api::RowTable& table, std::int64_t row) const;

private:
    struct Piece {
        std::string text;  ///< words, or the name of a column
        bool isColumn = false;
        std::int64_t column = -1;
    };
    void add(std::string_view text, bool isColumn);

    std::vector<Piece> m_pieces;
};

/// Adds a column `name` with that text for each row, or puts it in the place of the column of that name.
/// @returns the columns that the pattern names and the table lacks; then nothing is added
std::vector<std::string> addTemplateColumn(DatasetTable& table, const std::string& name, std::string_view pattern);

}  // namespace core::data
