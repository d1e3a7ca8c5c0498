// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/rows.h"

namespace core::data {

void CellStore::endCell(CellType type) {
    m_ends.push_back(m_bytes.size());
    if (type == CellType::Text && m_types.empty())
        return;
    m_types.resize(m_ends.size() - 1, CellType::Text);
    m_types.push_back(type);
}

void CellStore::truncateRecord(std::size_t count) {
    m_ends.resize(m_firstCells.back() + count);
    m_bytes.resize(m_ends.empty() ? 0 : m_ends.back());
    if (m_types.size() > m_ends.size())
        m_types.resize(m_ends.size());
}

void CellStore::replaceOpenCell(std::size_t column, std::string_view bytes) {
    std::vector<std::string> cells;
    for (std::size_t index = column; index < openCells(); ++index)
        cells.emplace_back(index == column ? bytes : openCell(index));
    truncateRecord(column);
    for (const std::string& cell : cells) {
        append(cell);
        endCell();
    }
}

void CellStore::endRecord(std::int64_t record, std::int64_t line) {
    m_firstCells.push_back(m_ends.size());
    m_places.push_back({record, line});
}

void CellStore::dropLast() {
    m_firstCells.pop_back();
    m_places.pop_back();
    truncateRecord(0);
}

std::string_view CellStore::cellAt(std::size_t cell) const {
    const std::size_t begin = cell == 0 ? 0 : m_ends[cell - 1];
    return {m_bytes.data() + begin, m_ends[cell] - begin};
}

std::size_t CellStore::cellCount(std::int64_t index) const {
    const auto at = static_cast<std::size_t>(index);
    return m_firstCells[at + 1] - m_firstCells[at];
}

std::string_view CellStore::cell(std::int64_t index, std::size_t column) const {
    const std::size_t first = m_firstCells[static_cast<std::size_t>(index)],
                      end = m_firstCells[static_cast<std::size_t>(index) + 1];
    return first + column < end ? cellAt(first + column) : std::string_view();
}

CellType CellStore::type(std::int64_t index, std::size_t column) const {
    const std::size_t first = m_firstCells[static_cast<std::size_t>(index)],
                      end = m_firstCells[static_cast<std::size_t>(index) + 1];
    if (first + column >= end)
        return CellType::Null;
    return first + column < m_types.size() ? m_types[first + column] : CellType::Text;
}

}  // namespace core::data
