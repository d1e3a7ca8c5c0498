// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/models/model.h"
#include "core/models/tensor.h"

namespace core::tasks {

/// Sum over N rows of −log softmax(model.project(row))[target]. The logits of at most `rowsPerChunk` rows exist at a time:
/// loss and gradient of a chunk are computed together, and backward only hands the gradients over.
/// @param hidden [N, H] @param targets [N] int64, every one a valid index @param rowsPerChunk 0: chosen from the vocabulary
/// @returns a scalar; with gradient towards `hidden` and the model's parameters if gradients are on
torch::Tensor chunkedCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                                  std::int64_t rowsPerChunk = 0);

/// The same loss of each row, [N], without gradient.
torch::Tensor rowCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                              std::int64_t rowsPerChunk = 0);

}  // namespace core::tasks
