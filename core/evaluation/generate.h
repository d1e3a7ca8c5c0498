// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/api/session.h"
#include "core/evaluation/sampling.h"
#include "core/models/model.h"
#include "core/tokenizers/tokenizer.h"

namespace core::evaluation {

/// The next-token logits behind a growing row of tokens. The model sees at most its context length: older tokens fall out
/// at the front. Callers only append and ask, so that keys and values could be kept between two calls.
class Continuation {
public:
    /// `ids` must not be empty.
    Continuation(models::Model& model, std::vector<std::int64_t> ids);

    /// [V] float32, without gradient.
    torch::Tensor nextLogits() const;
    void append(std::int64_t id);

private:
    models::Model& m_model;
    std::vector<std::int64_t> m_ids;  ///< the window that the model sees
};

/// New tokens behind a prompt, at most `maxNewTokens`; the last one is `end` if the model chose it. `onToken` is called
/// after each.
std::vector<std::int64_t> continueTokens(models::Model& model, std::vector<std::int64_t> prompt, std::int64_t maxNewTokens,
                                         std::optional<std::int64_t> end, const SamplingOptions& options, std::uint64_t seed,
                                         const std::function<void(const std::vector<std::int64_t>&)>& onToken,
                                         const api::CancelToken& token);

/// Continues a prompt. An empty prompt begins with the tokenizer's start token.
/// @throws base::Error "generate.not-a-language-model", "generate.empty-prompt", "generate.bad-setting" {setting, value,
/// range}, base::CancelledException
api::Generation generate(models::Model& model, const tokenizers::Tokenizer& tokenizer, const api::GenerateRequest& request,
                         const api::CancelToken& token);

}  // namespace core::evaluation
