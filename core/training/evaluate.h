// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/models/model.h"
#include "core/tasks/task.h"
#include "core/training/setup.h"

namespace core::training {

using BatchList = std::vector<std::vector<const tasks::Example*>>;

/// How many validation examples, of so many tokens on average, an evaluation judges at most: 2000, fewer where they are long and the
/// model answers for each token.
std::int64_t evaluationLimit(models::Head head, double meanTokens);

/// Mean validation loss with metrics ("accuracy" and "macroF1" of a classifier, else what the task makes of it). Dropout is
/// off meanwhile, and what a task draws at random is drawn from a fixed seed, so that passes compare.
/// `step` and `best` are left for the caller. @throws base::CancelledException
api::EvaluationPoint evaluate(models::Model& model, const tasks::Task& task, const tokenizers::Tokenizer& tokenizer,
                              const BatchList& batches, const api::CancelToken& token);

/// The same of a training: where the task judges whole rows, over as large a share of the validation rows, spread evenly, as
/// `batches` are of the validation examples.
api::EvaluationPoint evaluate(const Setup& setup, const BatchList& batches, const api::CancelToken& token);

/// Mean of the F1 scores of the classes that occur among the true ones.
double macroF1(const std::vector<std::pair<std::int64_t, std::int64_t>>& classes);

}  // namespace core::training
