// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/plan.h"

#include <algorithm>
#include <cmath>

namespace core::training {

Plan makePlan(const api::Job::Training& training, std::int64_t batchesPerEpoch) {
    const auto accumulation = static_cast<double>(std::max<std::int64_t>(training.accumulation, 1));
    const double stepsPerEpoch = std::max(static_cast<double>(batchesPerEpoch) / accumulation, 1.0);
    Plan plan;
    plan.totalSteps = std::max<std::int64_t>(std::llround(std::ceil(training.epochs * stepsPerEpoch)), 1);
    if (training.maxSteps > 0)
        plan.totalSteps = std::min(plan.totalSteps, training.maxSteps);
    const std::int64_t tenth = (plan.totalSteps + 9) / 10;
    const std::int64_t often = std::min(tenth, static_cast<std::int64_t>(std::ceil(stepsPerEpoch)));
    plan.evaluateEvery = training.evaluateEvery > 0 ? training.evaluateEvery : std::max<std::int64_t>(often, 1);
    plan.checkpointEvery = training.checkpointEvery > 0 ? training.checkpointEvery : plan.evaluateEvery;
    plan.recordEvery = (plan.totalSteps + 9999) / 10000;
    return plan;
}

}  // namespace core::training
