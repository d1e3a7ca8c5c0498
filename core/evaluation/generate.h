// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/api/session.h"
#include "core/evaluation/sampling.h"
#include "core/models/model.h"
#include "core/tasks/continuation.h"
#include "core/tokenizers/tokenizer.h"

namespace core::evaluation {

/// tasks::continueTokens with tokens drawn as `options` say; the same seed gives the same tokens.
std::vector<std::int64_t> continueTokens(models::Model& model, std::vector<std::int64_t> prompt, std::int64_t maxNewTokens,
                                         std::optional<std::int64_t> end, const SamplingOptions& options, std::uint64_t seed,
                                         const tasks::OnToken& onToken, const api::CancelToken& token);

/// Continues a prompt; for a chat, the prompt is the text that the template made of it. An empty prompt begins with the
/// tokenizer's start token.
/// @param ends tokens that end the text (models::endTokens); empty: the tokenizer's own
/// @throws base::Error "generate.not-a-language-model", "generate.empty-prompt", "generate.bad-setting" {setting, value,
/// range}, base::CancelledException
api::Generation generate(models::Model& model, const tokenizers::Tokenizer& tokenizer, const api::GenerateRequest& request,
                         std::vector<std::int64_t> ends, const api::CancelToken& token);

}  // namespace core::evaluation
