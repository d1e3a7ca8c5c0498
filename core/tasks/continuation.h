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

/// Chooses a token from the logits [V] of the next one, which it may change, and the sequence so far with its prompt.
using ChooseToken = std::function<std::int64_t(std::span<float>, std::span<const std::int64_t>)>;
/// Told the new tokens so far, after each one; false ends the continuation. May be empty.
using OnToken = std::function<bool(const std::vector<std::int64_t>&)>;

/// New tokens behind a prompt (not empty), or, of a model with an encoder, the answer to it, at most `maxNewTokens`; the last
/// one is `end` if that was chosen. Each token costs one row of the model, since keys and values are kept, until the context is
/// full: then older tokens fall out at the front and all is read again. Without gradient.
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
