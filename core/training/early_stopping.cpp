// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/early_stopping.h"

#include <cmath>

namespace core::training {

bool EarlyStopping::record(std::int64_t step, double loss, double minimumGain, double score) {
    const bool finite = std::isfinite(loss), first = bestStep < 0;
    const bool lossGains = finite && (first || gainReference - loss > minimumGain);
    const bool scoreGains = finite && (first || score - scoreReference > minimumGain);
    if (lossGains)
        gainReference = loss;
    if (scoreGains)
        scoreReference = score;
    withoutGain = lossGains || scoreGains ? 0 : withoutGain + 1;
    if (!finite || (!first && (score < bestScore || (score == bestScore && loss >= bestLoss))))
        return false;
    bestLoss = loss;
    bestScore = score;
    bestStep = step;
    return true;
}

}  // namespace core::training
