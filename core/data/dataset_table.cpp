// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/dataset_table.h"

#include <algorithm>
#include <utility>

namespace core::data {
namespace {

std::uint64_t keyOf(std::uint32_t file, std::uint32_t index) {
    return (static_cast<std::uint64_t>(file) << 32) | index;
}

}  // namespace

void DatasetTable::addFile(FileTable table, api::Part part) {
    File file;
    file.firstRow = m_files.empty() ? 0 : m_files.back().firstRow + m_files.back().table.report.rows;
    for (const std::string& name : table.columns)
        if (std::find(m_columns.begin(), m_columns.end(), name) == m_columns.end())
            m_columns.push_back(name);
    file.table = std::move(table);
    const auto index = static_cast<std::uint32_t>(m_files.size());
    m_rows.reserve(m_rows.size() + static_cast<std::size_t>(file.table.cells.size()));
    for (std::int64_t row = 0; row < file.table.cells.size(); ++row)
        m_rows.push_back({index, static_cast<std::uint32_t>(row), part});
    m_files.push_back(std::move(file));
    extendColumns();
}

void DatasetTable::extendColumns() {
    for (File& each : m_files) {
        const auto& own = each.table.columns;
        for (std::size_t column = each.columns.size(); column < m_columns.size(); ++column) {
            const auto found = std::find(own.begin(), own.end(), m_columns[column]);
            each.columns.push_back(found == own.end() ? npos : static_cast<std::size_t>(found - own.begin()));
        }
    }
}

std::size_t DatasetTable::columnOf(std::string_view name) const {
    const auto found = std::find(m_columns.begin(), m_columns.end(), name);
    return found == m_columns.end() ? npos : static_cast<std::size_t>(found - m_columns.begin());
}

std::size_t DatasetTable::addColumn(const std::string& name) {
    if (const std::size_t column = columnOf(name); column != npos)
        return column;
    m_columns.push_back(name);
    extendColumns();
    return m_columns.size() - 1;
}

const DatasetTable::MendedCell* DatasetTable::mended(const Row& row, std::size_t column) const {
    if (column >= m_mended.size() || m_mended[column].empty())
        return nullptr;
    const auto found = m_mended[column].find(keyOf(row.file, row.index));
    return found == m_mended[column].end() ? nullptr : &found->second;
}

void DatasetTable::mend(std::int64_t index, std::size_t column, std::string text, CellType type) {
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    m_mended.resize(std::max(m_mended.size(), column + 1));
    m_mended[column].insert_or_assign(keyOf(row.file, row.index), MendedCell{std::move(text), type});
}

std::string_view DatasetTable::view(std::int64_t index, std::size_t column) const {
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    if (const MendedCell* cell = mended(row, column))
        return cell->text;
    const std::size_t own = m_files[row.file].columns[column];
    return own == npos ? std::string_view() : m_files[row.file].table.cells.cell(row.index, own);
}

CellType DatasetTable::type(std::int64_t index, std::size_t column) const {
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    if (const MendedCell* cell = mended(row, column))
        return cell->type;
    const std::size_t own = m_files[row.file].columns[column];
    return own == npos ? CellType::Null : m_files[row.file].table.cells.type(row.index, own);
}

api::Place DatasetTable::place(std::int64_t index) const {
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    return {m_files[row.file].table.report.path, m_files[row.file].table.cells.record(row.index), {}};
}

std::int64_t DatasetTable::number(std::int64_t index) const {
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    return m_files[row.file].firstRow + m_files[row.file].table.cells.record(row.index);
}

api::Finding::Hit DatasetTable::hit(std::int64_t index) const {
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    const FileTable& table = m_files[row.file].table;
    return {.row = number(index), .file = table.report.path, .line = table.cells.line(row.index)};
}

void DatasetTable::keepOnly(const std::vector<bool>& good) {
    std::size_t kept = 0;
    for (std::size_t index = 0; index < m_rows.size(); ++index)
        if (good[index])
            m_rows[kept++] = m_rows[index];
    m_rows.resize(kept);
}

}  // namespace core::data
