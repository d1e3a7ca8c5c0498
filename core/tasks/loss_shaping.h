// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/model.h"
#include "core/tasks/task.h"

namespace core::tasks {

/// How a training loss differs from plain cross entropy. Judging never uses it.
/// Only classifiers know the first ones, only language models the last.
struct LossShaping {
    double labelSmoothing = 0;   ///< share ε of the target that goes to all classes alike (Szegedy et al. 2016)
    double focalGamma = 0;       ///< rows count (1 − p)^γ (Lin et al. 2017); 0: all alike
    double consistency = 0;      ///< α of R-Drop (Liang et al. 2021): weight of the divergence of two passes with dropout
    double mixup = 0;            ///< α of the Beta distribution of the share of a row in its mixture with another; 0: none
    torch::Tensor classWeights;  ///< [C]; undefined: all alike
    models::Model* untouched = nullptr;  ///< answers as the model was while a models::AsItWas lives
    double untouchedPull = 0;            ///< weight of the divergence of what it says, KL(untouched ‖ model), from token to token

    bool isPlain() const {
        return labelSmoothing == 0 && focalGamma == 0 && consistency == 0 && mixup == 0 && !classWeights.defined() &&
               !untouched;
    }
};

/// Weights inverse to the numbers of rows of each class, so that their mean over the rows is 1. A class without rows weighs 1.
torch::Tensor balancedWeights(const std::vector<Example>& examples, std::size_t classes);

/// Sum over the rows of the shaped cross entropy: logits [B, C], labels [B] with -100 for none. A scalar.
torch::Tensor shapedCrossEntropy(const torch::Tensor& logits, const torch::Tensor& labels, const LossShaping& shaping);

/// Sum over the rows of half of both divergences between two answers [B, C]; rows with label -100 are left out. A scalar.
torch::Tensor divergence(const torch::Tensor& first, const torch::Tensor& second, const torch::Tensor& labels);

/// While it lives, the model reads each row of a training batch mixed with another one, in shares that are drawn once for the batch
/// (mixup of the tokens' vectors, Zhang et al. 2018; Guo et al. 2019). What is padding in one row of a pair alone counts as a token.
class RowMixture {
public:
    RowMixture(models::Model& model, models::ModelInput& input, double alpha, torch::Generator& generator);
    ~RowMixture() { m_model.mixRows({}, 1); }
    RowMixture(const RowMixture&) = delete;
    RowMixture& operator=(const RowMixture&) = delete;

    /// The loss of a mixture: that of both labels [B], in the shares of their rows.
    torch::Tensor loss(const torch::Tensor& logits, const torch::Tensor& labels, const LossShaping& shaping) const;

private:
    models::Model& m_model;
    torch::Tensor m_partners;  ///< [B]; undefined: nothing is mixed
    double m_ownShare = 1;
};

}  // namespace core::tasks
