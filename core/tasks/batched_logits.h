// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <vector>

#include "core/tasks/task.h"

namespace core::tasks {

/// Told the logits (or other output) of an example, float32 on the CPU: [T, C] with those of padding at the end, or [C].
using UseLogits = std::function<void(std::size_t example, const torch::Tensor& logits)>;

/// What a model makes of a batch: [B, …].
using ModelOutput = std::function<torch::Tensor(const models::ModelInput& input)>;

/// What a model makes of examples of texts, without gradient, as forEachLogits(). @throws base::CancelledException
void forEachOutput(const ModelOutput& output, const std::vector<Example>& examples, const tokenizers::Tokenizer& tokenizer,
                   const api::CancelToken& token, const UseLogits& use);

/// The logits of examples without gradient. Examples of like length share a batch, so that little is padded; their order is
/// not that of the list. @throws base::CancelledException
void forEachLogits(models::Model& model, const Task& task, const std::vector<Example>& examples,
                   const tokenizers::Tokenizer& tokenizer, const api::CancelToken& token, const UseLogits& use);

}  // namespace core::tasks
