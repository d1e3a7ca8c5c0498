// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/reports.h"
#include "core/base/spool.h"

namespace core::data {

/// What a cell was in its file. Formats without types give Text only.
enum class CellType : std::uint8_t { Text, Number, Boolean, Null, Nested };

/// The cells of a file's records in one block of bytes, record after record; of large files it lies on the disk. A record may
/// have fewer cells than the table has columns; those missing are empty (type Null).
class CellStore {
public:
    CellStore() { m_firstCells.push_back(0); }

    void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }

    // Writing: pieces of a cell, cells of a record, records.
    void append(std::string_view piece) { m_bytes.append(piece.data(), piece.size()); }
    void append(char byte) { m_bytes.push_back(byte); }
    void endCell(CellType type = CellType::Text);
    /// Bytes of the cell being written.
    std::size_t openCellSize() const { return m_bytes.size() - (m_ends.empty() ? 0 : m_ends.back()); }
    /// Cells of the record being written.
    std::size_t openCells() const { return m_ends.size() - m_firstCells.back(); }
    std::string_view openCell(std::size_t column) const { return cellAt(m_firstCells.back() + column); }
    /// Keeps only the first `count` cells of the record being written.
    void truncateRecord(std::size_t count);
    void replaceOpenCell(std::size_t column, std::string_view bytes);
    /// `record` counts from 1 in the file, `line` is its first physical line.
    void endRecord(std::int64_t record, std::int64_t line);

    /// Takes back the record ended last.
    void dropLast();

    std::int64_t size() const { return static_cast<std::int64_t>(m_places.size()); }
    std::size_t cellCount(std::int64_t index) const;
    std::string_view cell(std::int64_t index, std::size_t column) const;
    CellType type(std::int64_t index, std::size_t column) const;
    std::int64_t record(std::int64_t index) const { return m_places[static_cast<std::size_t>(index)].record; }
    std::int64_t line(std::int64_t index) const { return m_places[static_cast<std::size_t>(index)].line; }

private:
    struct RecordPlace {
        std::int64_t record, line;
    };
    std::string_view cellAt(std::size_t cell) const;

    base::SpooledArray<char> m_bytes;
    base::SpooledArray<std::uint64_t> m_ends;        ///< of each cell, in m_bytes
    base::SpooledArray<std::uint64_t> m_firstCells;  ///< of each record, in m_ends; one more than there are records
    base::SpooledArray<CellType> m_types;            ///< of each cell; shorter where the rest is Text
    base::SpooledArray<RecordPlace> m_places;
};

/// A record that could not be read. `code` names a message ("data.row.fields").
struct RowFault {
    std::int64_t record = 0, line = 0;
    std::string code;
    api::Arguments arguments;
};

/// What a format read from a file.
struct FileTable {
    api::FileReport report;
    std::vector<std::string> columns;
    CellStore cells;
    std::vector<RowFault> faults;
    std::vector<api::Finding> notes;  ///< hits' rows count in this file
};

}  // namespace core::data
