// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/formats/format.h"

namespace core::data {

constexpr std::uint32_t sheetColumns = 16'384, sheetRows = 1'048'576;

struct SheetCell {
    std::uint32_t column = 0;  ///< from 0
    std::string text;
    CellType type = CellType::Text;
};

struct SheetRow {
    std::int64_t number = 0;  ///< from 1
    std::vector<SheetCell> cells;
    RowFault fault;  ///< without a code: none
};

/// A sheet of a workbook as it is read, and the table that it becomes. Rows and cells may come in any order; the first
/// non-empty row names the columns if it looks so.
class Sheet {
public:
    Sheet(const RawFile& file, std::string name) : m_file(file), m_name(std::move(name)) {}

    const std::string& name() const { return m_name; }
    /// Keeps a row unless all its cells are blank.
    void add(SheetRow row);
    bool empty() const { return m_rows.empty(); }
    /// Says something about the file, once per kind.
    void note(const std::string& kind, api::Severity severity, api::Arguments arguments);

    /// Says which sheets the workbook has, one per line.
    void setAll(std::string names) { m_all = std::move(names); }

    /// @throws base::Error "data.header-only", "data.too-many-columns"
    FileTable table(const std::string& format, Progress& progress);

private:
    void sort();
    void joinRows();
    void nameColumns();
    bool hasHeader() const;
    void write(const SheetRow& row, FileTable& table);

    const RawFile& m_file;
    std::string m_name, m_all;
    std::vector<SheetRow> m_rows;
    std::vector<std::uint32_t> m_columns;  ///< of the sheet, those with any content
    std::vector<std::string> m_names;
    std::vector<api::Finding> m_notes;
    std::size_t m_first = 0;  ///< row of data
    std::uint64_t m_bytes = 0;
};

/// "A", "Z", "AA" for 0, 25, 26.
std::string columnLetters(std::uint32_t column);

/// The sheet to read: the one that the file asks for; else the first with content that is not hidden, else the first with
/// content, and the others are noted.
/// @throws base::Error "data.no-such-sheet" {sheet, sheets}, "data.sheet-empty" {sheet}, "data.sheets-empty"
Sheet& chooseSheet(std::vector<Sheet>& sheets, const std::vector<bool>& hidden, const RawFile& file);

}  // namespace core::data
