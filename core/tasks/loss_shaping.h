// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/model.h"
#include "core/tasks/task.h"

namespace core::tasks {

/// How a classifier's training loss differs from plain cross entropy. Judging never uses it.
struct LossShaping {
    double labelSmoothing = 0;   ///< share ε of the target that goes to all classes alike (Szegedy et al. 2016)
    double focalGamma = 0;       ///< rows count (1 − p)^γ (Lin et al. 2017); 0: all alike
    double consistency = 0;      ///< α of R-Drop (Liang et al. 2021): weight of the divergence of two passes with dropout
    torch::Tensor classWeights;  ///< [C]; undefined: all alike

    bool isPlain() const { return labelSmoothing == 0 && focalGamma == 0 && consistency == 0 && !classWeights.defined(); }
};

/// Weights inverse to the numbers of rows of each class, so that their mean over the rows is 1. A class without rows weighs 1.
torch::Tensor balancedWeights(const std::vector<Example>& examples, std::size_t classes);

/// Sum over the rows of the shaped cross entropy: logits [B, C], labels [B] with -100 for none. A scalar.
torch::Tensor shapedCrossEntropy(const torch::Tensor& logits, const torch::Tensor& labels, const LossShaping& shaping);

/// Sum over the rows of half of both divergences between two answers [B, C]; rows with label -100 are left out. A scalar.
torch::Tensor divergence(const torch::Tensor& first, const torch::Tensor& second, const torch::Tensor& labels);

}  // namespace core::tasks
