// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/api/job.h"

namespace core::training {

/// Share of the learning rate for a step (from 0) of `totalSteps`: rises in a line over the warm-up, then stays, falls in a
/// line to 0, falls along half a cosine to 0, or stays for four fifths and falls with the square root of what follows (Hägele
/// et al. 2024). A run that is extended has more steps and the same warm-up: its rate goes on from where the longer plan would
/// be by now, which is higher than it was, and ends at the new end. To go on from the low rate of a nearly finished run would
/// change the model no more.
double scheduleFactor(api::Schedule schedule, std::int64_t step, std::int64_t totalSteps, std::int64_t warmupSteps);

}  // namespace core::training
