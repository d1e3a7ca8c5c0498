// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"
#include "core/data/formats/office/sheet.h"
#include "core/data/formats/office/workbook.h"

namespace core::data {
namespace {

/// Column and row of "B12", from 0 and 1; nothing if it lies outside of any sheet.
std::optional<std::pair<std::uint32_t, std::int64_t>> placeOf(std::string_view reference) {
    std::uint32_t column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && column <= sheetColumns; ++at)
        column = column * 26 + static_cast<std::uint32_t>(reference[at] - 'A' + 1);
    std::int64_t row = 0;
    const char* const end = reference.data() + reference.size();
    const auto [stop, error] = std::from_chars(reference.data() + at, end, row);
    if (error != std::errc() || stop != end || column == 0 || column > sheetColumns || row < 1 || row > sheetRows)
        return std::nullopt;
    return std::pair(column - 1, row);
}

/// A number as people wrote it: Excel stores up to 17 digits of what had 15.
std::string numberText(const std::string& stored) {
    double value = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(value) || stored.size() < 16)
        return stored;
    char text[32];
    return std::string(text, std::to_chars(text, text + sizeof text, value).ptr);
}

class SheetReader : public XmlHandler {
public:
    SheetReader(const WorkbookParts& parts, Sheet& sheet, const std::string& path)
        : m_parts(parts), m_sheet(sheet), m_path(path) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "x:row")
            startRow(attributes);
        else if (name == "x:c")
            startCell(attributes);
        else if (name == "x:v" || (name == "x:t" && !m_aid))
            m_inText = true;
        else if (name == "x:rPh")
            m_aid = true;
    }
    void end(std::string_view name) override {
        if (name == "x:v" || name == "x:t")
            m_inText = false;
        else if (name == "x:rPh")
            m_aid = false;
        else if (name == "x:c")
            endCell();
        else if (name == "x:row")
            m_sheet.add(std::move(m_row));
    }
    void text(std::string_view text) override {
        if (m_inText)
            m_text += text;
    }

private:
    void startRow(const XmlAttributes& attributes) {
        const std::string_view given = attributes.value("r", "");
        std::int64_t number = m_number + 1;
        if (!given.empty())
            std::from_chars(given.data(), given.data() + given.size(), number);
        m_number = number >= 1 && number <= sheetRows ? number : m_number + 1;
        m_row = {m_number, {}, {}};
        m_column = 0;
    }

    void startCell(const XmlAttributes& attributes) {
        m_text.clear();
        m_type = attributes.value("t", "n");
        const std::string_view style = attributes.value("s", "");
        std::size_t index = 0;
        m_date = std::from_chars(style.data(), style.data() + style.size(), index).ec == std::errc() &&
                 index < m_parts.dateStyles.size() && m_parts.dateStyles[index];
        m_reference = attributes.value("r", "");
        m_outside = false;
        if (m_reference.empty())
            return;
        if (const auto place = placeOf(m_reference)) {
            m_column = place->first;
        } else {
            m_outside = true;
            m_sheet.note("cell_outside", api::Severity::Warning, {{"cell", m_reference.substr(0, 40)}});
        }
    }

    void endCell() {
        if (m_outside || m_column >= sheetColumns)
            return;
        SheetCell cell{m_column++, {}, CellType::Text};
        if (m_text.empty() && m_type != "s")
            return;
        if (m_reference.empty())
            m_reference = columnLetters(cell.column) + std::to_string(m_number);
        if (m_type == "s") {
            takeShared(cell);
        } else if (m_type == "b") {
            cell.text = m_text == "1" || m_text == "true" ? "true" : "false";
            cell.type = CellType::Boolean;
        } else if (m_type == "e") {
            fault("data.row.cell-error", {{"cell", m_reference}, {"value", m_text.substr(0, 40)}});
        } else if (m_type == "n") {
            takeNumber(cell);
        } else {
            cell.text = m_text;
        }
        m_row.cells.push_back(std::move(cell));
    }

    void takeNumber(SheetCell& cell) {
        double value = 0;
        const bool read = std::from_chars(m_text.data(), m_text.data() + m_text.size(), value).ec == std::errc();
        constexpr double lastDay = 2'958'466;  // of the year 9999
        const bool date = m_date && read && value >= 0 && value < lastDay;
        cell.text = date ? excelDate(value, m_parts.from1904) : numberText(m_text);
        cell.type = date ? CellType::Text : CellType::Number;
    }

    void takeShared(SheetCell& cell) {
        if (!m_parts.hasStrings)
            throw base::Error("data.part-missing", {{"part", "xl/sharedStrings.xml"}}, {.file = m_path});
        std::int64_t index = -1;
        const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), index);
        if (error != std::errc() || end != m_text.data() + m_text.size() || index < 0 ||
            static_cast<std::size_t>(index) >= m_parts.strings.size())
            return fault("data.row.no-such-text", {{"cell", m_reference}, {"value", m_text.substr(0, 40)}});
        cell.text = m_parts.strings[static_cast<std::size_t>(index)];
    }

    void fault(std::string code, api::Arguments arguments) {
        m_row.fault = {0, m_number, std::move(code), std::move(arguments)};
    }

    const WorkbookParts& m_parts;
    Sheet& m_sheet;
    const std::string& m_path;
    SheetRow m_row;
    std::int64_t m_number = 0;
    std::uint32_t m_column = 0;
    std::string m_text, m_type, m_reference;
    bool m_inText = false, m_aid = false, m_date = false, m_outside = false;
};

}  // namespace

std::vector<FileTable> readXlsx(const RawFile& file, Progress& progress) {
    requireKind(file, "xlsx");
    const ZipFile zip(file, progress);
    const WorkbookParts parts = readWorkbook(zip);
    std::vector<Sheet> sheets;
    std::vector<bool> hidden;
    for (const WorkbookParts::SheetPart& part : parts.sheets) {
        sheets.emplace_back(file, part.name);
        hidden.push_back(part.hidden);
        if (!file.sheet().empty() && file.sheet() != part.name)
            continue;
        SheetReader reader(parts, sheets.back(), file.path());
        readPart(zip, part.path, reader);
    }
    std::vector<FileTable> tables;
    tables.push_back(chooseSheet(sheets, hidden, file).table("xlsx", progress));
    return tables;
}

}  // namespace core::data
