// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/base/progress.h"
#include "core/tasks/task.h"

namespace core::tasks {

/// How likely a model finds the two answers of a pair: log-probability of all tokens of each, in nats.
struct PairChances {
    double chosen = 0, rejected = 0;

    double gap() const { return chosen - rejected; }
};

/// Of examples of the preference task, in their order. The model must be in evaluation mode.
/// @throws base::CancelledException
std::vector<PairChances> pairChances(models::Model& model, const std::vector<Example>& examples,
                                     const tokenizers::Tokenizer& tokenizer, base::Progress& progress,
                                     const api::CancelToken& token);

/// The loss of one pair (DPO, Rafailov et al. 2023): −log σ(β · margin), where the margin is by how much the gap is wider than
/// the untouched model's.
double preferenceLoss(double margin, double beta);

/// β, as the example was made with it.
double betaOf(const Example& example);

}  // namespace core::tasks
