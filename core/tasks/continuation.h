// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/models/model.h"

namespace core::tasks {

/// Chooses a token from the logits [V] of the next one.
using ChooseToken = std::function<std::int64_t(std::span<const float>)>;
/// Told the new tokens so far, after each one.
using OnToken = std::function<void(const std::vector<std::int64_t>&)>;

/// New tokens behind a prompt (not empty), at most `maxNewTokens`; the last one is `end` if that was chosen. The model sees at
/// most its context length: older tokens fall out at the front. Without gradient. `onToken` may be empty.
/// @throws base::CancelledException
std::vector<std::int64_t> continueTokens(models::Model& model, std::vector<std::int64_t> prompt, std::int64_t maxNewTokens,
                                         std::optional<std::int64_t> end, const ChooseToken& choose, const OnToken& onToken,
                                         const api::CancelToken& token);

struct Continuation {
    std::vector<std::int64_t> ids;  ///< new tokens, without the end token
    double meanProbability = 0;     ///< of the chosen tokens
};

/// Greedy continuation: always the likeliest next token (the first of equals), until `end` or `maxNewTokens`.
Continuation continueGreedily(models::Model& model, std::vector<std::int64_t> prompt, std::int64_t end,
                              std::int64_t maxNewTokens, const api::CancelToken& token);

}  // namespace core::tasks
