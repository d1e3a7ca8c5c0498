// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <unordered_map>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {

/// Where the parts are given: rows of validation and test whose group the training has too.
void findGroupLeakage(const CheckInput& input, std::vector<api::Finding>& findings) {
    const std::size_t column = input.column(api::Role::Group);
    if (column == DatasetTable::npos)
        return;
    const auto isHeld = [&](std::int64_t row) {
        return input.table.part(row) == api::Part::Validation || input.table.part(row) == api::Part::Test;
    };
    std::unordered_map<std::uint64_t, std::int64_t> trained;  ///< the last training row of each group
    for (std::int64_t row = 0; row < input.rows(); ++row)
        if (const std::string_view group = trimmed(input.table.view(row, column)); !group.empty() && !isHeld(row))
            trained.insert_or_assign(hashBytes(group), input.table.number(row));
    FindingBuilder builder("group_leakage", api::Severity::Warning);
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        input.progress.row();
        const std::string_view group = isHeld(row) ? trimmed(input.table.view(row, column)) : std::string_view();
        const auto partner = group.empty() ? trained.end() : trained.find(hashBytes(group));
        if (partner == trained.end())
            continue;
        api::Finding::Hit& hit = builder.add(input.table.hit(row));
        hit.column = input.columns[column].name;
        hit.value = group;
        hit.partner = partner->second;
    }
    builder.finish(findings, {{"column", input.columns[column].name}});
}

}  // namespace core::data
