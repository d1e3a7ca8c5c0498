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
    /// The text for a row of the table. Columns that the table lacks are left empty.
    std::string text(const DatasetTable& table, std::int64_t row) const;

private:
    struct Piece {
        std::string text;  ///< words, or the name of a column
        bool isColumn = false;
    };
    void add(std::string_view text, bool isColumn);

    std::vector<Piece> m_pieces;
};

/// Adds a column `name` with that text for each row, or puts it in the place of the column of that name.
/// @returns the columns that the pattern names and the table lacks; then nothing is added
std::vector<std::string> addTemplateColumn(DatasetTable& table, const std::string& name, std::string_view pattern);

}  // namespace core::data
