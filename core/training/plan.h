// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/api/job.h"

namespace core::training {

/// How long a run is and when it looks up, in optimizer steps.
struct Plan {
    std::int64_t totalSteps = 1;
    std::int64_t warmupSteps = 0;
    std::int64_t evaluateEvery = 1;
    std::int64_t checkpointEvery = 1;
    std::int64_t recordEvery = 1;  ///< for metrics.jsonl, at most about 10,000 lines
};

/// Plan of a job whose training set has `batchesPerEpoch` micro-batches.
Plan makePlan(const api::Job::Training& training, std::int64_t batchesPerEpoch);

/// Optimizer steps of so many passes, rounded up, at least 1.
std::int64_t stepsOfEpochs(double epochs, const api::Job::Training& training, std::int64_t batchesPerEpoch);

}  // namespace core::training
