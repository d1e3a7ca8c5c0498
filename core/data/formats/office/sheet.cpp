// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/office/sheet.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/data/formats/delimited.h"
#include "core/data/formats/dialect.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t headerSample = 200;
constexpr std::uint64_t mostBytes = std::uint64_t{1} << 32;

}  // namespace

std::string columnLetters(std::uint32_t column) {
    std::string letters;
    for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

void Sheet::note(const std::string& kind, api::Severity severity, api::Arguments arguments) {
    const auto same = [&](const api::Finding& note) { return note.kind == kind; };
    if (const auto found = std::find_if(m_notes.begin(), m_notes.end(), same); found != m_notes.end())
        ++found->count;
    else
        m_notes.push_back(fileNote(kind, severity, m_file.path(), std::move(arguments)));
}

void Sheet::add(SheetRow row) {
    const bool blank =
        std::all_of(row.cells.begin(), row.cells.end(), [](const SheetCell& cell) { return isBlank(cell.text); });
    if (blank && row.fault.code.empty())
        return;
    for (const SheetCell& cell : row.cells)
        m_bytes += cell.text.size() + sizeof(SheetCell);
    if (m_bytes > mostBytes)
        throw Damage{"data.damage-too-much", {{"limit", std::to_string(mostBytes)}}};
    m_rows.push_back(std::move(row));
}

/// Puts the cells of rows that come twice together.
void Sheet::joinRows() {
    std::size_t kept = 0;
    for (std::size_t index = 1; index < m_rows.size(); ++index) {
        if (m_rows[index].number != m_rows[kept].number) {
            if (++kept != index)
                m_rows[kept] = std::move(m_rows[index]);
            continue;
        }
        auto& cells = m_rows[kept].cells;
        cells.insert(cells.end(), m_rows[index].cells.begin(), m_rows[index].cells.end());
        if (m_rows[kept].fault.code.empty())
            m_rows[kept].fault = m_rows[index].fault;
    }
    m_rows.resize(std::min(m_rows.size(), kept + 1));
}

void Sheet::sort() {
    const auto byNumber = [](const SheetRow& a, const SheetRow& b) { return a.number < b.number; };
    const auto byColumn = [](const SheetCell& a, const SheetCell& b) { return a.column < b.column; };
    bool sorted = std::is_sorted(m_rows.begin(), m_rows.end(), byNumber);
    if (!sorted)
        std::stable_sort(m_rows.begin(), m_rows.end(), byNumber);
    joinRows();
    for (SheetRow& row : m_rows) {
        if (!std::is_sorted(row.cells.begin(), row.cells.end(), byColumn)) {
            std::stable_sort(row.cells.begin(), row.cells.end(), byColumn);
            sorted = false;
        }
        const auto same = [](const SheetCell& a, const SheetCell& b) { return a.column == b.column; };
        const auto twice = std::adjacent_find(row.cells.begin(), row.cells.end(), same);
        if (twice == row.cells.end())
            continue;
        note("cell_twice", api::Severity::Warning, {{"cell", columnLetters(twice->column) + std::to_string(row.number)}});
        row.cells.erase(std::unique(row.cells.begin(), row.cells.end(), same), row.cells.end());
    }
    if (!sorted)
        note("rows_sorted", api::Severity::Note, {});
}

bool Sheet::hasHeader() const {
    CellStore sample;
    for (std::size_t index = 0; index < std::min(headerSample, m_rows.size()); ++index) {
        std::size_t at = 0;
        for (const std::uint32_t column : m_columns) {
            const auto& cells = m_rows[index].cells;
            while (at < cells.size() && cells[at].column < column)
                ++at;
            if (at < cells.size() && cells[at].column == column)
                sample.append(cells[at].text);
            sample.endCell();
        }
        sample.endRecord(static_cast<std::int64_t>(index) + 1, 1);
    }
    return looksLikeHeader(sample);
}

void Sheet::nameColumns() {
    std::set<std::uint32_t> used;
    for (const SheetRow& row : m_rows)
        for (const SheetCell& cell : row.cells)
            if (!isBlank(cell.text))
                used.insert(cell.column);
    if (used.size() > maxColumns)
        throw base::Error("data.too-many-columns",
                          {{"columns", std::to_string(used.size())}, {"limit", std::to_string(maxColumns)}},
                          {.file = m_file.path()});
    m_columns.assign(used.begin(), used.end());
    const bool header = hasHeader();
    std::vector<std::string> names;
    for (const std::uint32_t column : m_columns) {
        const auto& cells = m_rows.front().cells;
        const auto found =
            std::find_if(cells.begin(), cells.end(), [&](const SheetCell& cell) { return cell.column == column; });
        std::string name = header && found != cells.end() ? found->text : std::string();
        if (isBlank(name)) {
            name = "column " + columnLetters(column);
            if (header)
                note("unnamed_column", api::Severity::Warning, {{"number", columnLetters(column)}, {"column", name}});
        }
        names.push_back(std::move(name));
    }
    if (!header)
        note("no_header", api::Severity::Note, {});
    m_names = columnNames(names, m_file.path(), m_notes);
    m_first = header ? 1 : 0;
}

void Sheet::write(const SheetRow& row, FileTable& table) {
    const std::int64_t record = ++table.report.rows;
    const auto fault = [&](std::string code, api::Arguments arguments) {
        table.faults.push_back({record, row.number, std::move(code), std::move(arguments)});
    };
    if (!row.fault.code.empty())
        return fault(row.fault.code, row.fault.arguments);
    std::size_t at = 0;
    for (const std::uint32_t column : m_columns) {
        while (at < row.cells.size() && row.cells[at].column < column)
            ++at;
        const bool filled = at < row.cells.size() && row.cells[at].column == column;
        if (filled)
            table.cells.append(row.cells[at].text);
        if (table.cells.openCellSize() > maxCellBytes) {
            table.cells.endCell();
            table.cells.truncateRecord(0);
            return fault("data.row.cell-too-long", {{"limit", std::to_string(maxCellBytes)}});
        }
        table.cells.endCell(filled ? row.cells[at].type : CellType::Null);
    }
    table.cells.endRecord(record, row.number);
}

FileTable Sheet::table(const std::string& format, Progress& progress) {
    sort();
    nameColumns();
    FileTable table;
    table.report = m_file.report();
    table.report.format = format;
    table.report.details = {{"sheet", m_name}, {"sheets", m_all}, {"header", m_first == 1 ? "yes" : "no"}};
    table.columns = m_names;
    if (m_rows.size() == m_first) {
        std::string names;
        for (const std::string& name : m_names)
            names += (names.empty() ? "" : ", ") + name;
        throw base::Error("data.header-only", {{"columns", shortened(names, 300)}}, {.file = m_file.path()});
    }
    for (std::size_t row = m_first; row < m_rows.size(); ++row) {
        write(m_rows[row], table);
        progress.row(static_cast<std::int64_t>(m_file.bytes().size() * row / m_rows.size()));
    }
    table.notes = std::move(m_notes);
    return table;
}

namespace {

/// Names with line ends, which no program writes, cannot be chosen.
std::string namesOf(const std::vector<Sheet>& sheets, std::string_view between) {
    std::string names;
    for (const Sheet& sheet : sheets)
        if (sheet.name().find_first_of("\r\n") == std::string::npos)
            names.append(names.empty() ? "" : between).append(sheet.name());
    return names;
}

Sheet& namedSheet(std::vector<Sheet>& sheets, const RawFile& file) {
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) { return sheet.name() == file.sheet(); });
    if (found == sheets.end())
        throw base::Error("data.no-such-sheet", {{"sheet", file.sheet()}, {"sheets", shortened(namesOf(sheets, ", "), 300)}},
                          {.file = file.path()});
    if (found->empty())
        throw base::Error("data.sheet-empty", {{"sheet", file.sheet()}}, {.file = file.path()});
    return *found;
}

Sheet& firstSheet(std::vector<Sheet>& sheets, const std::vector<bool>& hidden, const RawFile& file) {
    const auto first = [&](bool alsoHidden) -> Sheet* {
        for (std::size_t index = 0; index < sheets.size(); ++index)
            if (!sheets[index].empty() && (alsoHidden || !hidden[index]))
                return &sheets[index];
        return nullptr;
    };
    Sheet* const chosen = first(false) != nullptr ? first(false) : first(true);
    if (chosen == nullptr)
        throw base::Error("data.sheets-empty", {{"count", std::to_string(sheets.size())}}, {.file = file.path()});
    std::string others;
    for (std::size_t index = 0; index < sheets.size(); ++index) {
        if (&sheets[index] == chosen || sheets[index].empty())
            continue;
        others += (others.empty() ? "" : ", ") + sheets[index].name();
        if (hidden[index])
            chosen->note("hidden_sheet", api::Severity::Warning, {{"sheet", sheets[index].name()}});
    }
    if (!others.empty())
        chosen->note("other_sheets", api::Severity::Note, {{"sheet", chosen->name()}, {"others", shortened(others, 300)}});
    return *chosen;
}

}  // namespace

Sheet& chooseSheet(std::vector<Sheet>& sheets, const std::vector<bool>& hidden, const RawFile& file) {
    Sheet& chosen = file.sheet().empty() ? firstSheet(sheets, hidden, file) : namedSheet(sheets, file);
    chosen.setAll(namesOf(sheets, "\n"));
    return chosen;
}

}  // namespace core::data
