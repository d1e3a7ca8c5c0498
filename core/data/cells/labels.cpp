// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <array>
#include <charconv>

#include "core/data/cell_values.h"
#include "core/data/cells/cell_rule.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::Role;
using base::Json;

/// Several classes of a row: a list, or names with a separator between.
class SeveralLabels : public CellRule {
public:
    // One separator for the whole column: a name may hold the others ("food, drinks; travel").
    explicit SeveralLabels(const RowCells& cells) {
        constexpr std::string_view candidates = ";|,";
        std::size_t best = candidates.size() - 1;
        for (const std::size_t column : cells.columns(Role::Label))
            for (std::int64_t row = 0; row < cells.table().rowCount(); ++row)
                for (std::size_t candidate = 0; candidate < best; ++candidate)
                    if (cells.table().type(row, column) == CellType::Text &&
                        cells.table().view(row, column).find(candidates[candidate]) != std::string_view::npos)
                        best = candidate;
        m_separator = candidates[best];
    }

    std::optional<CellNote> apply(RowCells& cells) const override {
        std::vector<CellNote> fault;
        const Json list = parsedCell(cells.text(Role::Label), cells.type(Role::Label), fault);
        if (!fault.empty())
            return fault.front();
        std::vector<std::string> labels;
        if (list.is_array()) {
            for (const Json& label : list) {
                if (!label.is_string() && !label.is_number())
                    return CellNote{
                        "data.row.labels-kind", {{"column", cells.columnName(Role::Label)}, {"kind", kindOf(label)}}, 0};
                add(label.is_string() ? label.get<std::string>() : base::dumpJson(label), labels);
            }
        } else if (list.is_object()) {
            return CellNote{"data.row.labels-kind", {{"column", cells.columnName(Role::Label)}, {"kind", kindOf(list)}}, 0};
        } else {
            std::string_view rest = cells.text(Role::Label);
            for (std::size_t at = rest.find(m_separator); at != std::string_view::npos; at = rest.find(m_separator)) {
                add(rest.substr(0, at), labels);
                rest.remove_prefix(at + 1);
            }
            add(rest, labels);
        }
        cells.replace(Role::Label, textsCell(labels), CellType::Nested);
        return std::nullopt;
    }

private:
    static void add(std::string_view label, std::vector<std::string>& labels) {
        std::string name(trimmed(label));
        if (!name.empty() && std::find(labels.begin(), labels.end(), name) == labels.end())
            labels.push_back(std::move(name));
    }

    char m_separator;
};

/// A label that is a quantity.
class NumberLabel : public CellRule {
public:
    std::optional<CellNote> apply(RowCells& cells) const override {
        const std::string_view cell = cells.text(Role::Label);
        const std::optional<double> number = numberOf(cell);
        if (!number)
            return CellNote{"data.row.label-not-number",
                            {{"column", cells.columnName(Role::Label)}, {"value", shortened(trimmed(cell), 30)}},
                            0};
        if (cell.find(',') == std::string_view::npos)
            return std::nullopt;
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *number).ptr;
        cells.replace(Role::Label, std::string(digits.data(), end), CellType::Number);
        return std::nullopt;
    }
};

}  // namespace

std::unique_ptr<CellRule> severalLabelsRule(const RowCells& cells) {
    return std::make_unique<SeveralLabels>(cells);
}

std::unique_ptr<CellRule> numberRule() {
    return std::make_unique<NumberLabel>();
}

}  // namespace core::data
