// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {

// Tokens are not known before a model is chosen; English has about four of them to three words.
void findTooLong(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task == "causal-lm" || input.task == "masked-lm" || input.task == "question-answering")
        return;  // long texts are cut into windows there, and nothing is lost
    const std::int64_t limit = input.job.training.maxLength * 3 / 4;
    FindingBuilder builder("too_long", api::Severity::Warning);
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string_view text = input.text(row, buffer);
        if (static_cast<std::int64_t>(text.size()) > limit)
            if (const std::int64_t words = countWords(text); words > limit)
                builder.add(input.table.hit(row)).value = std::to_string(words);
        input.progress.row();
    }
    builder.finish(findings, {{"limit", std::to_string(input.job.training.maxLength)}, {"words", std::to_string(limit)}});
}

}  // namespace core::data
