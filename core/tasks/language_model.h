// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

#include "core/tasks/task.h"

namespace core::tasks {

/// The tokens that a batch is learned from.
struct LearnedTokens {
    torch::Tensor positions;  ///< [N] int64: of the flattened hidden states [B·T] that each is told by
    torch::Tensor ids;        ///< [N] int64
};
/// Those that are told by the position before them.
LearnedTokens nextTokens(const Batch& batch);

/// The hidden states that tell those tokens: [N, H].
torch::Tensor hiddenOf(models::Model& model, const models::ModelInput& input, const LearnedTokens& tokens);

/// The loss of those tokens. Where the shaping (may be null) names the untouched model and gradients are on, its pull is added.
Loss tokenLoss(models::Model& model, const models::ModelInput& input, const LearnedTokens& tokens, const LossShaping* shaping);

/// Next-token loss of a batch: the label of a token is learned from the position before it.
Loss nextTokenLoss(models::Model& model, const Batch& batch);

/// A batch of right-padded rows for a decoder. No attention mask: tokens never look to the right, and padding has no label.
Batch collateDecoder(const Task& task, const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer);

/// Mean loss over the targets of one example; 0 if it has none.
double exampleLoss(models::Model& model, const Example& example, const Task& task, const tokenizers::Tokenizer& tokenizer);

/// Id that ends a text, or -1.
std::int64_t endToken(const tokenizers::Tokenizer& tokenizer);

std::vector<std::int64_t> widen(const std::vector<tokenizers::Id>& ids);
std::string decodeIds(const tokenizers::Tokenizer& tokenizer, const std::vector<std::int64_t>& ids);

}  // namespace core::tasks
