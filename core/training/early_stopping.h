// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::training {

/// Remembers the best evaluation and counts those since the last gain. Plain values: part of a checkpoint.
struct EarlyStopping {
    double bestLoss = 0, bestScore = 0;
    std::int64_t bestStep = -1;  ///< -1: nothing seen yet
    std::int64_t withoutGain = 0;
    double gainReference = 0;   ///< loss that a gain is measured from
    double scoreReference = 0;  ///< score that a gain is measured from

    /// `score`: see api::decidingScore; 0 where the loss decides. @returns true if it is the highest so far, or equals that
    /// with the lowest loss so far. A gain of more than `minimumGain` in either resets the count.
    bool record(std::int64_t step, double loss, double minimumGain, double score = 0);
    /// True once `patience` evaluations in a row brought no gain; never for a patience of 0.
    bool shouldStop(std::int64_t patience) const { return patience > 0 && withoutGain >= patience; }
};

}  // namespace core::training
