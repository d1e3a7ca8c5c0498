// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/data/cell_values.h"
#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr double tellingShare = 0.95;  ///< of the rows whose class the other rows with the same value give
constexpr double mostOfErrors = 0.25;  ///< of those that the commonest class alone would make
constexpr std::int64_t fewestTellingRows = 50;
constexpr std::size_t numberSteps = 32;  ///< numbers with more values are looked at in so many steps
constexpr std::size_t longestCell = 200;

/// Finds columns from which the class can be read off.
class AnswerColumns {
public:
    explicit AnswerColumns(const CheckInput& input) : m_input(input) {
        std::unordered_map<std::string, std::uint32_t> known;
        for (std::int64_t row = 0; row < input.rows(); ++row) {
            const auto [place, fresh] = known.emplace(std::string(input.label(row)), static_cast<std::uint32_t>(known.size()));
            m_classes.push_back(place->second);
            input.progress.row();
        }
        std::vector<std::int64_t> counts(known.size());
        for (const std::uint32_t label : m_classes)
            ++counts[label];
        m_commonest = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    }

    /// Share of all rows whose class is the commonest one of the other rows with that value; 0 where the column is no help.
    double shareTold(std::size_t column) const {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> cells;
        std::vector<double> numbers;
        for (std::int64_t row = 0; row < m_input.rows(); ++row) {
            if (row % 1000 == 0)
                m_input.progress.stopIfCancelled();
            const std::string_view cell = trimmed(m_input.table.view(row, column));
            if (cell.size() > longestCell || m_input.table.type(row, column) == CellType::Nested)
                return 0;
            cells.emplace_back(hashBytes(cell), m_classes[static_cast<std::size_t>(row)]);
            if (const auto number = cell.size() < 40 ? numberOf(cell) : std::nullopt)
                numbers.push_back(*number);
        }
        const double share = numbers.size() == cells.size() ? shareOfSteps(cells, numbers) : 0;
        return std::max(share, shareOf(std::move(cells)));
    }
    bool tells(double share) const {
        const auto rows = static_cast<double>(m_input.rows());
        const double byChance = static_cast<double>(m_commonest) / rows;
        return m_input.rows() >= fewestTellingRows && share >= tellingShare && 1 - share <= mostOfErrors * (1 - byChance);
    }

private:
    static double shareOf(std::vector<std::pair<std::uint64_t, std::uint32_t>> cells) {
        std::sort(cells.begin(), cells.end());
        std::int64_t right = 0;
        for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
            std::int64_t most = 0, run = 0;
            for (; end < cells.size() && cells[end].first == cells[begin].first; ++end) {
                run = end > begin && cells[end].second == cells[end - 1].second ? run + 1 : 1;
                most = std::max(most, run);
            }
            right += most > 1 ? most : 0;  // a value of one row tells nothing of others
        }
        return static_cast<double>(right) / static_cast<double>(cells.size());
    }
    static double shareOfSteps(std::vector<std::pair<std::uint64_t, std::uint32_t>> cells, const std::vector<double>& numbers) {
        std::vector<double> sorted = numbers;
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            const auto rank =
                static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), numbers[row]) - sorted.begin());
            cells[row].first = rank * numberSteps / sorted.size();
        }
        return shareOf(std::move(cells));
    }

    const CheckInput& m_input;
    std::vector<std::uint32_t> m_classes;
    std::int64_t m_commonest = 0;
};

}  // namespace

void findTargetLeakage(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (!input.hasLabels() || input.severalLabels)
        return;
    const AnswerColumns columns(input);
    FindingBuilder builder("target_leakage", api::Severity::Warning);
    std::string told;
    for (std::size_t column = 0; column < input.columns.size(); ++column) {
        const api::Role role = input.columns[column].role;
        if (role != api::Role::Ignore)
            continue;  // what is read is no leak; groups and dates may well tell the class
        const double share = columns.shareTold(column);
        if (!columns.tells(share))
            continue;
        const std::string& name = input.columns[column].name;
        const std::string percent = std::to_string(static_cast<int>(std::floor(share * 100)));
        builder.add({.column = name, .value = percent + " %"});
        told += (told.empty() ? "\"" : ", \"") + name + "\" (" + percent + " %)";
    }
    builder.finish(findings, {{"column", input.columns[input.labelColumn].name}, {"columns", shortened(told, 300)}});
}

}  // namespace core::data
