// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <unordered_map>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {

/// Where the parts are given: rows of validation and test whose group the training has too, with the training row if it is one.
void findGroupLeakage(const CheckInput& input, std::vector<api::Finding>& findings) {
    const std::size_t column = input.column(api::Role::Group);
    if (column == DatasetTable::npos)
        return;
    const auto isHeld = [&](std::int64_t row) {
        return input.table.part(row) == api::Part::Validation || input.table.part(row) == api::Part::Test;
    };
    constexpr std::int64_t several = 0;
    std::unordered_map<std::uint64_t, std::int64_t> trained;  ///< the training row of each group; `several`: none is the one
    for (std::int64_t row = 0; row < input.rows(); ++row)
        if (const std::string_view group = trimmed(input.table.view(row, column)); !group.empty() && !isHeld(row))
            if (const auto [place, fresh] = trained.emplace(hashBytes(group), input.table.number(row)); !fresh)
                place->second = several;
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
