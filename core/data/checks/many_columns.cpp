// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/data/checks/list.h"

namespace core::data {

/// Among so many columns nobody sees which were taken.
void findManyColumns(const CheckInput& input, std::vector<api::Finding>& findings) {
    constexpr std::size_t usual = 100;
    if (input.columns.size() <= usual)
        return;
    const auto used = std::count_if(input.columns.begin(), input.columns.end(),
                                    [](const auto& column) { return column.role != api::Role::Ignore; });
    FindingBuilder builder("many_columns", api::Severity::Warning);
    builder.add({});
    builder.finish(findings, {{"columns", std::to_string(input.columns.size())}, {"used", std::to_string(used)}});
}

}  // namespace core::data
