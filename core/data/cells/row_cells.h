// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/api/reports.h"
#include "core/base/json.h"
#include "core/data/dataset_table.h"

namespace core::data {

/// Why a row is left out, or what was mended in it: a message "data.row.…" with its arguments.
struct CellNote {
    std::string code;
    api::Arguments arguments;
    std::int64_t item = 0;  ///< which item of the cell's list it is about, from 0
    std::string kind{};     ///< of the finding; empty: "broken_row" or "mended_row"
};

/// The cells of one row by their roles, to be read and mended.
class RowCells {
public:
    RowCells(DatasetTable& table, const std::vector<api::ColumnReport>& columns);

    /// Moves to a row.
    RowCells& at(std::int64_t row) {
        m_row = row;
        return *this;
    }
    std::int64_t row() const { return m_row; }
    const DatasetTable& table() const { return m_table; }
    bool hasColumn(api::Role role) const { return m_columns.contains(role); }
    /// All columns of that role.
    const std::vector<std::size_t>& columns(api::Role role) const;

    // Of several columns with that role, the first that is filled in this row.
    std::string_view text(api::Role role) const;
    CellType type(api::Role role) const;
    std::string columnName(api::Role role) const;
    void replace(api::Role role, const std::string& text, CellType type);

    /// What to call the row in messages about questions: its identifier, else the question itself.
    std::string questionName() const;

    /// Says that something in the row was mended.
    void remark(CellNote note);
    std::vector<CellNote> takeRemarks() { return std::exchange(m_remarks, {}); }

private:
    std::size_t filledColumn(api::Role role) const;

    DatasetTable& m_table;
    std::vector<std::string> m_names;
    std::map<api::Role, std::vector<std::size_t>> m_columns;
    std::int64_t m_row = 0;
    std::vector<CellNote> m_remarks;
};

/// The cell's JSON (a text that looks like JSON or like a list of Python is taken for it), or null; `fault` says what is wrong
/// with it.
base::Json parsedCell(std::string_view text, CellType type, std::vector<CellNote>& fault);

/// In words: "a number", "a text" …
const char* kindOf(const base::Json& value);
const char* kindOf(CellType type);

}  // namespace core::data
