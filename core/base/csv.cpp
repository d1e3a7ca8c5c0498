// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/csv.h"

#include "core/api/csv.h"
#include "core/base/decimal.h"

namespace core::base {
namespace {

/// Spreadsheets take a cell for a formula by its first character.
bool looksLikeFormula(std::string_view cell) {
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos && !decimalOf(cell);
}

}  // namespace

void appendCsvCell(std::string& line, std::string_view cell) {
    const bool formula = looksLikeFormula(cell);
    if (!formula && cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += cell;
        return;
    }
    line += formula ? "\"'" : "\"";
    for (const char byte : cell)
        line.append(byte == '"' ? 2 : 1, byte);
    line += '"';
}

}  // namespace core::base

namespace core::api {

std::string csvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        line += column > 0 ? "," : "";
        base::appendCsvCell(line, cells[column]);
    }
    return line.append("\r\n");
}

}  // namespace core::api
