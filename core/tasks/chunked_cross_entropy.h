// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>

#include "core/models/model.h"
#include "core/models/tensor.h"

namespace core::tasks {

/// The loss of each row of a chunk of logits [n, V], which are the rows from `start` on; the logits become its gradient.
using TakeLosses = std::function<torch::Tensor(const torch::Tensor& logits, std::int64_t start)>;

/// Sum over N rows of whatever loss of model.project(row). The logits of at most `rowsPerChunk` rows exist at a time: loss and
/// gradient of a chunk are computed together, and backward only hands the gradients over.
/// @param hidden [N, H] @param rowsPerChunk 0: chosen from the vocabulary
/// @returns a scalar; with gradient towards `hidden` and the model's parameters, which must be on
torch::Tensor chunkedLoss(models::Model& model, const torch::Tensor& hidden, const TakeLosses& takeLosses,
                          std::int64_t rowsPerChunk = 0);

/// chunkedLoss() of −log softmax(model.project(row))[target], times the weight of the row.
/// @param targets [N] int64, every one a valid index @param weights [N]; undefined: all 1
/// @returns a scalar; with gradient if gradients are on
torch::Tensor chunkedCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                                  std::int64_t rowsPerChunk = 0, const torch::Tensor& weights = {});

/// The model as it was, and what it reads in the same rows.
struct UntouchedView {
    models::Model& model;
    torch::Tensor hidden;  ///< [N, H]
    double pull = 0;
};
/// chunkedCrossEntropy() plus pull · KL(untouched ‖ model) of each row's distribution over the vocabulary. Gradients must be on.
torch::Tensor pulledCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                                 const UntouchedView& untouched, std::int64_t rowsPerChunk = 0);

/// −log softmax(model.project(row))[target] of each row, [N], without gradient.
torch::Tensor rowCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                              std::int64_t rowsPerChunk = 0);

}  // namespace core::tasks
