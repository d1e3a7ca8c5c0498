// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/steps/row_numbers.h"

#include "core/data/text_tools.h"

namespace core::data {

std::int64_t indexOfRow(const api::RowTable& table, std::int64_t number) {
    std::int64_t low = 0, high = table.rowCount();
    while (low < high) {  // rows stand in the order of their numbers
        const std::int64_t middle = low + (high - low) / 2;
        if (table.number(middle) < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low < table.rowCount() && table.number(low) == number ? low : -1;
}

std::string rowsFingerprint(const api::RowTable& table, const std::vector<std::int64_t>& numbers) {
    const auto columns = static_cast<std::int64_t>(table.columns().size());
    std::string cells;
    for (const std::int64_t number : numbers) {
        const std::int64_t index = indexOfRow(table, number);
        if (index < 0)
            cells.append(1, '\1').append(std::to_string(number));
        for (std::int64_t column = 0; index >= 0 && column < columns; ++column)
            cells.append(table.cell(index, column)).append(1, '\0');
    }
    return hashText(cells);
}

}  // namespace core::data
