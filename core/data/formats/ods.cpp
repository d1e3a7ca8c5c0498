// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <charconv>

#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"
#include "core/data/formats/office/odf.h"
#include "core/data/formats/office/sheet.h"

namespace core::data {
namespace {

class TablesReader : public XmlHandler {
public:
    explicit TablesReader(const RawFile& file) : m_file(file) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (m_skipped > 0 || name == "office:annotation" || name == "table:tracked-changes" || name == "draw:frame") {
            ++m_skipped;
        } else if (name == "table:table") {
            sheets.emplace_back(m_file, std::string(attributes.value("table:name", "")));
            m_number = 0;
        } else if (name == "table:table-row") {
            m_repeatedRow = countOf(attributes, "table:number-rows-repeated", sheetRows);
            m_row = {m_number + 1, {}, {}};
            m_column = 0;
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            startCell(attributes);
        } else if (name == "text:p") {
            m_text.startParagraph();
        } else {
            m_text.take(name, attributes);
        }
    }
    void end(std::string_view name) override {
        if (m_skipped > 0)
            --m_skipped;
        else if (name == "table:table-cell" || name == "table:covered-table-cell")
            endCell();
        else if (name == "table:table-row")
            endRow();
    }
    void text(std::string_view text) override {
        if (m_skipped == 0)
            m_text.add(text);
    }

    std::vector<Sheet> sheets;

private:
    static std::int64_t countOf(const XmlAttributes& attributes, std::string_view name, std::int64_t limit) {
        const std::string_view given = attributes.value(name, "1");
        std::int64_t count = 1;
        std::from_chars(given.data(), given.data() + given.size(), count);
        return std::clamp<std::int64_t>(count, 1, limit);
    }

    void startCell(const XmlAttributes& attributes) {
        m_text = OdfText();
        m_repeatedCell = countOf(attributes, "table:number-columns-repeated", sheetColumns);
        const std::string_view type = attributes.value("office:value-type", "");
        m_cell = {};
        if (type == "float" || type == "percentage" || type == "currency") {
            m_cell = {0, std::string(attributes.value("office:value", "")), CellType::Number};
        } else if (type == "boolean") {
            m_cell = {0, std::string(attributes.value("office:boolean-value", "")), CellType::Boolean};
        } else if (type == "date") {
            m_cell.text = attributes.value("office:date-value", "");
        }
    }

    void endCell() {
        if (m_cell.text.empty())
            m_cell.text = std::move(m_text.text());
        const std::int64_t count = std::min<std::int64_t>(m_repeatedCell, sheetColumns - m_column);
        // Repeated empty cells fill a sheet to its edge.
        for (std::int64_t copy = 0; copy < count && !m_cell.text.empty(); ++copy) {
            m_row.cells.push_back(m_cell);
            m_row.cells.back().column = m_column + static_cast<std::uint32_t>(copy);
        }
        m_column += static_cast<std::uint32_t>(count);
    }

    void endRow() {
        const std::int64_t count = std::min<std::int64_t>(m_repeatedRow, sheetRows - m_number);
        for (std::int64_t copy = 0; copy < count && !m_row.cells.empty() && !sheets.empty(); ++copy) {
            SheetRow row = m_row;
            row.number = m_number + 1 + copy;
            sheets.back().add(std::move(row));
        }
        m_number += count;
    }

    const RawFile& m_file;
    SheetRow m_row;
    SheetCell m_cell;
    OdfText m_text;
    std::int64_t m_number = 0, m_repeatedRow = 1, m_repeatedCell = 1;
    std::uint32_t m_column = 0;
    int m_skipped = 0;  ///< depth in a part that is not read
};

}  // namespace

std::vector<FileTable> readOds(const RawFile& file, Progress& progress) {
    requireKind(file, "ods");
    const ZipFile zip(file, progress);
    TablesReader reader(file);
    readOdfContent(zip, reader);
    const std::vector<bool> hidden(reader.sheets.size(), false);
    std::vector<FileTable> tables;
    tables.push_back(chooseSheet(reader.sheets, hidden, file).table("ods", progress));
    return tables;
}

}  // namespace core::data
