// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

#include "core/api/event.h"

namespace core::training {

/// What an evaluation recorded.
struct LossPoint {
    std::int64_t step = 0;
    double trainingLoss = -1;  ///< mean since the evaluation before; negative: none yet
    double validationLoss = 0;
};

/// One sentence about a run from its evaluations so far, in the order of steps: "diagnosis.too-few-points", ".unstable",
/// ".overfitting" {step}, ".stalled" {step}, ".not-learning", ".learning" {percent}.
api::DiagnosisEvent diagnose(const std::vector<LossPoint>& points);

}  // namespace core::training
