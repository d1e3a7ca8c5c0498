// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/model.h"
#include "core/tasks/task.h"

namespace core::tasks {

/// How a training loss differs from plain cross entropy. Judging never uses it.
/// Only goals with classes know the first ones, only language models the last.
struct LossShaping {
    double labelSmoothing = 0;   ///< share ε of the target that goes to all classes alike (Szegedy et al. 2016)
    double focalGamma = 0;       ///< rows count (1 − p)^γ (Lin et al. 2017); 0: all alike
    double consistency = 0;      ///< α of R-Drop (Liang et al. 2021): weight of the divergence of two passes with dropout
    double mixup = 0;            ///< α of the Beta distribution of the share of a row in its mixture with another; 0: none
    torch::Tensor classWeights;  ///< as Task::classWeights gives them; undefined: all alike
    models::Model* untouched = nullptr;  ///< answers as the model was while a models::AsItWas lives
    double untouchedPull = 0;  ///< weight of the divergence of what it says, KL(untouched ‖ model), from token to token

    bool isPlain() const {
        return labelSmoothing == 0 && focalGamma == 0 && consistency == 0 && mixup == 0 && !classWeights.defined() &&
               !untouched;
    }
};

/// Weights [C] inverse to how often each class is asked for, to that power, so that their mean over all that is asked is 1. A
/// class that is never asked for weighs 1.
torch::Tensor balancedWeights(const std::vector<std::int64_t>& counts, double power = 1);

/// The same for classes that are each a question of their own: weights [2, C] of the answers no and yes. A class that all rows
/// or none have weighs 1.
torch::Tensor balancedPairs(const std::vector<std::int64_t>& counts, std::int64_t rows);

/// Sum of the shaped cross entropies: logits [..., C], labels [...] with -100 for none. A scalar.
torch::Tensor shapedCrossEntropy(const torch::Tensor& logits, const torch::Tensor& labels, const LossShaping& shaping);

/// Sum over all classes of the shaped binary cross entropy: logits [B, C], targets [B, C] of 0 and 1. A scalar. What is
/// smoothed goes to both answers alike.
torch::Tensor shapedBinaryCrossEntropy(const torch::Tensor& logits, const torch::Tensor& targets, const LossShaping& shaping);

/// Sum of half of both divergences between two answers [..., C]; those with label -100 are left out. A scalar.
torch::Tensor divergence(const torch::Tensor& first, const torch::Tensor& second, const torch::Tensor& labels);

/// The same of answers [B, C] that are each a question of its own.
torch::Tensor binaryDivergence(const torch::Tensor& first, const torch::Tensor& second, const torch::Tensor& targets);

/// How a goal holds answers against what is wanted; both have a row for each example.
struct Comparing {
    torch::Tensor (*loss)(const torch::Tensor& logits, const torch::Tensor& wanted, const LossShaping& shaping);
    torch::Tensor (*divergence)(const torch::Tensor& first, const torch::Tensor& second, const torch::Tensor& wanted);
};
inline constexpr Comparing oneOfAll{shapedCrossEntropy, divergence};
inline constexpr Comparing eachByItself{shapedBinaryCrossEntropy, binaryDivergence};

/// Loss of a training batch whose shaping is given. With mixup each row is read mixed with another one, in shares that are
/// drawn once for the batch (of the tokens' vectors, Zhang et al. 2018; Guo et al. 2019), and what is padding in one row of a
/// pair alone counts as a token. With R-Drop the batch is read twice.
torch::Tensor shapedLoss(models::Model& model, const Batch& batch, const torch::Tensor& wanted, const Comparing& comparing,
                         torch::Generator& generator);

}  // namespace core::tasks
