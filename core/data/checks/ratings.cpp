// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <iterator>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

struct Rating {
    std::string_view good, bad;
};
// As data sets for KTO (Ethayarajh and others 2024) and lists of feedback write them.
constexpr Rating ratings[] = {{"true", "false"},       {"1", "0"},
                              {"good", "bad"},         {"desirable", "undesirable"},
                              {"up", "down"},          {"thumbs_up", "thumbs_down"},
                              {"accepted", "rejected"}};

bool learnsFromAnswers(std::string_view task) {
    return task == "chat" || task == "prompt-answer" || task == "text-to-text";
}

}  // namespace

/// Answers that somebody rated as bad: learned from like the others, the model would give them.
void findBadAnswers(const CheckInput& input, std::vector<api::Finding>& findings) {
    const std::size_t column = input.column(api::Role::Label);
    if (column == DatasetTable::npos || !learnsFromAnswers(input.task) || input.rows() == 0)
        return;
    const auto valueOf = [&](std::int64_t row) { return folded(input.table.view(row, column)); };
    const std::string first = valueOf(0);
    const auto* const rating = std::find_if(std::begin(ratings), std::end(ratings),
                                            [&](const Rating& each) { return first == each.good || first == each.bad; });
    if (rating == std::end(ratings))
        return;
    FindingBuilder builder("bad_answer", api::Severity::Warning);
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string value = valueOf(row);
        if (value == rating->bad)
            builder.add(input.table.hit(row)).value = value;
        else if (value != rating->good)
            return;
        input.progress.row();
    }
    if (!builder.empty())
        builder.finish(findings, {{"column", input.columns[column].name}, {"value", std::string(rating->bad)}});
}

}  // namespace core::data
