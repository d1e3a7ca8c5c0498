// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace core::training {
namespace {

constexpr double stableShare = 0.8;  // of the steps behind the warm-up

}  // namespace

double scheduleFactor(api::Schedule schedule, std::int64_t step, std::int64_t totalSteps, std::int64_t warmupSteps) {
    const auto total = static_cast<double>(std::max<std::int64_t>(totalSteps, 1));
    const auto warmup = static_cast<double>(warmupSteps);
    const auto now = static_cast<double>(step);
    if (now < warmup)
        return (now + 1) / (warmup + 1);
    const double progress = std::clamp((now - warmup) / std::max(total - warmup, 1.0), 0.0, 1.0);
    switch (schedule) {
    case api::Schedule::Constant:
        return 1;
    case api::Schedule::Linear:
        return 1 - progress;
    case api::Schedule::Cosine:
        return 0.5 * (1 + std::cos(std::numbers::pi * progress));
    case api::Schedule::WarmupStableDecay:
        return 1 - std::sqrt(std::max(0.0, progress - stableShare) / (1 - stableShare));
    }
    return 1;
}

}  // namespace core::training
