// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/api/job.h"

namespace core::training {

/// Share of the learning rate for a step (from 0) of `totalSteps`: rises in a line over the warm-up, then stays, falls in a
/// line to 0, falls along half a cosine to 0, or stays for four fifths and falls with the square root of what follows (Hägele
/// et al. 2024).
double scheduleFactor(api::Schedule schedule, std::int64_t step, std::int64_t totalSteps, double warmupShare);

}  // namespace core::training
