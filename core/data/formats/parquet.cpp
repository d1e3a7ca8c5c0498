// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/error.h"
#include "core/data/formats/delimited.h"
#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"
#include "core/data/formats/parquet/records.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using parquet::LeafEntries;
using parquet::Node;

constexpr std::uint64_t mostTableBytes = std::uint64_t{1} << 32, cellBytes = 16;  ///< what a cell takes beside its text
constexpr std::int64_t mostGroupValues = std::int64_t{1} << 28;

class ParquetFile {
public:
    ParquetFile(const RawFile& file, Progress& progress) : m_file(file), m_progress(progress) {}

    FileTable read() {
        parquet::readMetadata(m_file.bytes(), m_metadata);
        m_table.report = m_file.report();
        m_table.report.format = "parquet";
        nameColumns();
        for (const parquet::RowGroup& group : m_metadata.groups)
            readGroup(group);
        if (m_record == 0)
            throw base::Error("data.header-only", {{"columns", shortened(m_names, 300)}}, {.file = m_file.path()});
        if (m_binary > 0)
            m_table.notes.push_back(
                fileNote("binary_cells", api::Severity::Warning, m_file.path(), {{"cells", std::to_string(m_binary)}}));
        m_table.report.rows = m_record;
        m_table.report.details = {{"groups", std::to_string(m_metadata.groups.size())}};
        return std::move(m_table);
    }

private:
    void nameColumns();
    void readGroup(const parquet::RowGroup& group);
    void readRow(parquet::RecordAssembler& assembler);

    const RawFile& m_file;
    Progress& m_progress;
    parquet::Metadata m_metadata;
    FileTable m_table;
    std::string m_names, m_cell;
    std::int64_t m_record = 0, m_binary = 0;
    std::uint64_t m_written = 0;
};

void ParquetFile::nameColumns() {
    const auto& columns = m_metadata.root.children;
    if (columns.size() > maxColumns)
        throw base::Error("data.too-many-columns",
                          {{"columns", std::to_string(columns.size())}, {"limit", std::to_string(maxColumns)}},
                          {.file = m_file.path()});
    std::vector<std::string> names;
    for (const Node& column : columns) {
        names.push_back(column.name);
        m_names += (m_names.empty() ? "" : ", ") + column.name;
    }
    m_table.columns = columnNames(names, m_file.path(), m_table.notes);
}

void ParquetFile::readGroup(const parquet::RowGroup& group) {
    // A run of equal values takes a few bytes in the file but not here.
    std::int64_t values = 0;
    for (const parquet::Chunk& chunk : group.chunks)
        values += chunk.values;
    if (values > mostGroupValues)
        throw Damage{"data.damage-too-much", {{"limit", std::to_string(mostGroupValues)}}};
    std::vector<LeafEntries> leaves;
    leaves.reserve(group.chunks.size());
    for (std::size_t leaf = 0; leaf < group.chunks.size(); ++leaf) {
        leaves.emplace_back(m_file.bytes(), group.chunks[leaf], *m_metadata.leaves[leaf]);
        m_binary += leaves.back().pool().binary();
    }
    parquet::RecordAssembler assembler(leaves);
    for (std::int64_t row = 0; row < group.rows; ++row)
        readRow(assembler);
    for (const LeafEntries& leaf : leaves)
        if (!leaf.atEnd())
            throw Damage{"data.damage-page"};
}

void ParquetFile::readRow(parquet::RecordAssembler& assembler) {
    ++m_record;
    bool tooLong = false;
    for (const Node& column : m_metadata.root.children) {
        m_cell.clear();
        const CellType type = assembler.take(column, m_cell);
        tooLong = tooLong || m_cell.size() > maxCellBytes;
        m_written += m_cell.size() + cellBytes;
        if (m_written > mostTableBytes)
            throw Damage{"data.damage-too-much", {{"limit", std::to_string(mostTableBytes)}}};
        m_table.cells.append(m_cell);
        m_table.cells.endCell(type);
    }
    m_progress.row(static_cast<std::int64_t>(m_file.bytes().size()) * m_record /
                   std::max<std::int64_t>(m_metadata.rows, m_record));
    if (!tooLong)
        return m_table.cells.endRecord(m_record, m_record);
    m_table.cells.truncateRecord(0);
    m_table.faults.push_back({m_record, m_record, "data.row.cell-too-long", {{"limit", std::to_string(maxCellBytes)}}});
}

}  // namespace

std::vector<FileTable> readParquet(const RawFile& file, Progress& progress) {
    requireKind(file, "parquet");
    std::vector<FileTable> tables;
    tables.push_back(ParquetFile(file, progress).read());
    return tables;
}

}  // namespace core::data
