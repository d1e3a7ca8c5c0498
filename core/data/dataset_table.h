// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/api/reports.h"
#include "core/data/rows.h"

namespace core::data {

/// The good rows of all files, as one table.
class DatasetTable : public api::RowTable {
public:
    /// Takes over what a format read; its columns are joined with those there by name.
    void addFile(FileTable file, api::Part part);

    std::int64_t rowCount() const override { return static_cast<std::int64_t>(m_rows.size()); }
    std::vector<std::string> columns() const override { return m_columns; }
    std::string cell(std::int64_t index, std::int64_t column) const override {
        return std::string(view(index, static_cast<std::size_t>(column)));
    }
    api::Place place(std::int64_t index) const override;
    api::Part part(std::int64_t index) const override { return m_rows[static_cast<std::size_t>(index)].part; }
    std::int64_t number(std::int64_t index) const override;

    std::string_view view(std::int64_t index, std::size_t column) const;
    CellType type(std::int64_t index, std::size_t column) const;
    std::size_t columnCount() const { return m_columns.size(); }
    /// The column of that name, or npos.
    std::size_t columnOf(std::string_view name) const;
    /// A column without cells, or the one of that name. @returns its place
    std::size_t addColumn(const std::string& name);
    void setPart(std::int64_t index, api::Part part) { m_rows[static_cast<std::size_t>(index)].part = part; }
    std::size_t fileOf(std::int64_t index) const { return m_rows[static_cast<std::size_t>(index)].file; }
    /// A finding's hit at that row.
    api::Finding::Hit hit(std::int64_t index) const;
    /// Shows something else in place of what the file has in that cell. Views of the cell end.
    void mend(std::int64_t index, std::size_t column, std::string text, CellType type);
    /// Leaves out the rows whose flag is false.
    void keepOnly(const std::vector<bool>& good);

    struct File {
        FileTable table;
        std::int64_t firstRow = 0;         ///< records in the files before
        std::vector<std::size_t> columns;  ///< of the whole table → of the file, or npos
    };
    const std::vector<File>& files() const { return m_files; }
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    struct Row {
        std::uint32_t file, index;
        api::Part part;
    };
    struct MendedCell {
        std::string text;
        CellType type;
    };
    const MendedCell* mended(const Row& row, std::size_t column) const;
    void extendColumns();

    std::vector<File> m_files;
    std::vector<std::string> m_columns;
    std::vector<Row> m_rows;
    std::vector<std::unordered_map<std::uint64_t, MendedCell>> m_mended;  ///< of each column: by file and index
};

}  // namespace core::data
