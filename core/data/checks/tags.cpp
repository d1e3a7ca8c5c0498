// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cell_values.h"
#include "core/data/checks/list.h"

namespace core::data {

/// Marked words without a single mark teach nothing.
void findNoEntities(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task != "token-classification")
        return;
    std::int64_t words = 0;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        for (const std::string& tag : textsOf(input.table.view(row, input.tagColumn))) {
            if (tag != "O")
                return;
            ++words;
        }
        input.progress.row();
    }
    FindingBuilder builder("no_entities", api::Severity::Error);
    builder.add({.column = input.table.columns()[input.tagColumn]});
    builder.finish(findings, {{"words", std::to_string(words)}});
}

}  // namespace core::data
