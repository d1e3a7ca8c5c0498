// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/api/cancel_token.h"
#include "core/api/job.h"
#include "core/api/reports.h"
#include "core/data/dataset.h"
#include "core/training/learning.h"

namespace core::training {

/// What a run will need. Memory and disk by formula from the model's shape, tokens from a sample of the rows, time from the
/// speed of a short matrix product. `runFolder` (or the nearest folder above it that exists) says which disk; empty: the
/// working folder's. Issues: errors where it cannot fit. @throws base::Error if model or tokenizer cannot be read
api::Estimate estimateRun(const api::Job& job, const data::Dataset& dataset, const api::CancelToken& token,
                          const std::string& runFolder = {});

/// Bytes at the peak of a training step: weights, of what learns gradients and the optimizer's state, activations,
/// logits of a chunk; and the program, without a window or data.
std::int64_t trainingMemory(const api::ModelReport& model, const Learning& learning, std::int64_t batchSize,
                            std::int64_t length, std::int64_t classes);

/// Bytes of the gradients that the shards of a micro-batch hold beside; 0 for one shard.
std::int64_t shardMemory(const Learning& learning, std::int64_t shards);

/// Bytes of the checkpoints at the moment when a new one is written beside the two that are kept, with the best model.
std::int64_t checkpointDisk(const api::ModelReport& model, const Learning& learning);

}  // namespace core::training
