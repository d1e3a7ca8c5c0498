// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {

namespace {

/// Tokens are not known before a model is chosen; English has about four of them to three words. What has no spaces is told by
/// its characters: hardly any token has more than a dozen.
std::int64_t lengthInWords(std::string_view text) {
    constexpr std::int64_t charactersOfWord = 12;
    return std::max(countWords(text), countCodePoints(text) / charactersOfWord);
}

}  // namespace

void findTooLong(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task == "causal-lm" || input.task == "masked-lm" || input.task == "question-answering")
        return;  // long texts are cut into windows there, and nothing is lost
    const std::int64_t limit = input.job.training.maxLength * 3 / 4;
    FindingBuilder builder("too_long", api::Severity::Warning);
    std::int64_t longest = 0, longestLine = 0;
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        input.progress.row();
        const std::string_view text = input.text(row, buffer);
        if (static_cast<std::int64_t>(text.size()) <= limit)
            continue;
        const std::int64_t words = lengthInWords(text);
        if (words <= limit)
            continue;
        api::Finding::Hit& hit = builder.add(input.table.hit(row));
        hit.value = std::to_string(words);
        if (const std::int64_t characters = countCodePoints(text); characters > longest) {
            longest = characters;
            longestLine = hit.line;
        }
    }
    builder.finish(findings, {{"limit", std::to_string(input.job.training.maxLength)},
                              {"words", std::to_string(limit)},
                              {"characters", std::to_string(longest)},
                              {"longest", std::to_string(longestLine)}});
}

}  // namespace core::data
