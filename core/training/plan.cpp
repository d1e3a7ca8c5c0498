// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/plan.h"

#include <algorithm>
#include <cmath>

namespace core::training {

std::int64_t stepsOfEpochs(double epochs, const api::Job::Training& training, std::int64_t batchesPerEpoch) {
    const auto accumulation = static_cast<double>(std::max<std::int64_t>(training.accumulation, 1));
    const double stepsPerEpoch = std::max(static_cast<double>(batchesPerEpoch) / accumulation, 1.0);
    return std::max<std::int64_t>(std::llround(std::ceil(epochs * stepsPerEpoch)), 1);
}

Plan makePlan(const api::Job::Training& training, std::int64_t batchesPerEpoch) {
    Plan plan;
    plan.totalSteps = stepsOfEpochs(training.epochs, training, batchesPerEpoch);
    if (training.maxSteps > 0)
        plan.totalSteps = std::min(plan.totalSteps, training.maxSteps);
    plan.warmupSteps =
        std::llround(std::ceil(static_cast<double>(plan.totalSteps) * std::clamp(training.warmupShare, 0.0, 1.0)));
    const std::int64_t tenth = (plan.totalSteps + 9) / 10;
    const std::int64_t often = std::min(tenth, stepsOfEpochs(1, training, batchesPerEpoch));
    plan.evaluateEvery = training.evaluateEvery > 0 ? training.evaluateEvery : std::max<std::int64_t>(often, 1);
    plan.checkpointEvery = training.checkpointEvery > 0 ? training.checkpointEvery : plan.evaluateEvery;
    plan.recordEvery = (plan.totalSteps + 9999) / 10000;
    return plan;
}

}  // namespace core::training
