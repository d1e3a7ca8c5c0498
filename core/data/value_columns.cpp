// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/value_columns.h"

#include <map>
#include <optional>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t mostValues = 20, longestValue = 60;

/// The groups of a column; none if its values are too many, too long, all the same, or missing in half of the rows.
std::optional<ValueColumn> valuesOf(const CheckInput& input, std::size_t column) {
    ValueColumn result{input.columns[column].name, {}, {}};
    std::map<std::string, int, std::less<>> known;
    std::int64_t empty = 0;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        if (row % 1000 == 0)
            input.progress.stopIfCancelled();
        const std::string_view value = trimmed(input.table.view(row, column));
        if (value.size() > longestValue || input.table.type(row, column) == CellType::Nested)
            return {};
        auto found = value.empty() ? known.end() : known.find(value);
        if (!value.empty() && found == known.end()) {
            if (known.size() == mostValues)
                return {};
            found = known.emplace(value, static_cast<int>(known.size())).first;
            result.values.emplace_back(value);
        }
        empty += value.empty();
        result.ofRow.push_back(value.empty() ? -1 : found->second);
    }
    return result.values.size() < 2 || empty * 2 > input.rows() ? std::nullopt : std::optional(std::move(result));
}

}  // namespace

std::vector<ValueColumn> valueColumns(const CheckInput& input) {
    std::vector<ValueColumn> columns;
    for (std::size_t column = 0; column < input.columns.size(); ++column)
        if (input.columns[column].role == api::Role::Ignore || input.columns[column].role == api::Role::Group)
            if (auto values = valuesOf(input, column))
                columns.push_back(std::move(*values));
    return columns;
}

}  // namespace core::data
