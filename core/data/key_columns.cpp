// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/key_columns.h"

#include <algorithm>

namespace core::data {
namespace {

using api::Role;

constexpr double nearlyAll = 0.95, leastConfidence = 0.45;
constexpr std::size_t fewestRows = 20, fewestGroups = 20;
constexpr double mostRowsOfGroup = 50;  ///< on average; values that come back more often are categories

double groupConfidence(const ColumnProfile& column) {
    if (column.allValues < fewestGroups || column.filled < 0.9)
        return 0;
    const double rows = static_cast<double>(column.allCells) / static_cast<double>(column.allValues);
    if (rows < 1.05 || rows > mostRowsOfGroup)
        return 0;
    const double name = nameConfidence(column.name, Role::Group);
    if (name > 0)
        return 0.3 + 0.6 * name;
    // Letters with digits, as in P6933: neither an amount nor a word.
    return column.codes >= nearlyAll && column.letters >= nearlyAll && rows >= 1.2 && rows <= 20 ? 0.5 : 0;
}

double dateConfidence(const ColumnProfile& column) {
    if (column.dates == DateForm::None)
        return 0;
    const double name = nameConfidence(column.name, Role::Date);
    if (name > 0)
        return 0.5 + 0.5 * name;
    return column.dates == DateForm::Seconds || column.dates == DateForm::Thousandths || column.cells < fewestRows ? 0 : 0.6;
}

double splitConfidence(const ColumnProfile& column) {
    if (column.parts < 0.98 || column.filled < nearlyAll || column.values < 2)
        return 0;
    const double name = nameConfidence(column.name, Role::Split);
    return name > 0 ? 0.5 + 0.5 * name : column.cells < fewestRows ? 0 : 0.6;
}

void assign(const std::vector<ColumnProfile>& columns, std::vector<ColumnRole>& roles, Role role,
            double (*confidence)(const ColumnProfile&)) {
    const auto has = [role](const ColumnRole& column) { return column.role == role; };
    if (std::any_of(roles.begin(), roles.end(), has))
        return;
    double most = leastConfidence;
    std::size_t chosen = columns.size();
    for (std::size_t index = 0; index < columns.size(); ++index)
        if (roles[index].role == Role::Ignore && roles[index].detected && columns[index].nested < 0.5)
            if (const double sure = confidence(columns[index]); sure > most) {
                most = sure;
                chosen = index;
            }
    if (chosen < columns.size())
        roles[chosen] = {role, true, most};
}

}  // namespace

double idConfidence(const ColumnProfile& column) {
    if (column.codes < nearlyAll || column.filled < nearlyAll || column.allCells < 2 ||
        static_cast<double>(column.allValues) < 0.98 * static_cast<double>(column.allCells))
        return 0;
    if (const double name = nameConfidence(column.name, Role::Id); name > 0)
        return 0.5 + 0.5 * name;
    return column.allCells < fewestRows ? 0 : column.letters >= nearlyAll ? 0.5 : column.ascending ? 0.6 : 0;
}

void findSplitColumn(const std::vector<ColumnProfile>& columns, std::vector<ColumnRole>& roles) {
    assign(columns, roles, Role::Split, splitConfidence);
}

void findKeyColumns(const std::vector<ColumnProfile>& columns, std::vector<ColumnRole>& roles) {
    assign(columns, roles, Role::Date, dateConfidence);
    assign(columns, roles, Role::Id, idConfidence);
    assign(columns, roles, Role::Group, groupConfidence);
}

}  // namespace core::data
