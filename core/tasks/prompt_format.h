// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizers/tokenizer.h"

namespace core::tasks {

/// The one place that says how prompts and answers are put together: prompt, line break, answer, end token.
/// Training, generating and the model card all use it.
std::string promptText(std::string_view prompt);

/// Tokens of promptText(prompt); of a longer one the last `maxTokens` (0: all), since the end carries the question.
std::vector<std::int64_t> promptTokens(std::string_view prompt, const tokenizers::Tokenizer& tokenizer,
                                       std::int64_t maxTokens = 0);

/// A prompt and its answer within `maxLength` tokens.
struct JoinedPair {
    std::vector<std::int64_t> prompt;  ///< read only
    std::vector<std::int64_t> answer;  ///< learned from; with the end token unless cut
    std::int64_t cutTokens = 0;
};

/// A pair that is too long loses the start of the prompt first, down to a quarter of the room, then the end of the answer.
JoinedPair joinPair(std::string_view prompt, std::string_view answer, const tokenizers::Tokenizer& tokenizer,
                    std::int64_t maxLength);

}  // namespace core::tasks
