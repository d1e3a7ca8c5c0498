// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/early_stopping.h"

#include <cmath>

namespace core::training {

bool EarlyStopping::record(std::int64_t step, double loss, double minimumGain) {
    const bool first = bestStep < 0;
    if (std::isfinite(loss) && (first || gainReference - loss > minimumGain)) {
        gainReference = loss;
        withoutGain = 0;
    } else {
        ++withoutGain;
    }
    if (!std::isfinite(loss) || (!first && loss >= bestLoss))
        return false;
    bestLoss = loss;
    bestStep = step;
    return true;
}

}  // namespace core::training
