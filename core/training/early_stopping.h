// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::training {

/// Remembers the lowest validation loss and counts the evaluations since the last gain. Plain values: part of a checkpoint.
struct EarlyStopping {
    double bestLoss = 0;
    std::int64_t bestStep = -1;  ///< -1: nothing seen yet
    std::int64_t withoutGain = 0;
    double gainReference = 0;  ///< loss that a gain is measured from

    /// @returns true if `loss` is the lowest so far. A fall of at least `minimumGain` also resets the count.
    bool record(std::int64_t step, double loss, double minimumGain);
    /// True once `patience` evaluations in a row brought no gain; never for a patience of 0.
    bool shouldStop(std::int64_t patience) const { return patience > 0 && withoutGain >= patience; }
};

}  // namespace core::training
