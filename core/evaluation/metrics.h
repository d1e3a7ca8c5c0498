// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace core::evaluation {

/// Answers counted by class: [true][answered].
using Confusion = std::vector<std::vector<std::int64_t>>;

/// Counts the answers to rows. `times` says how often each row counts; empty: once.
/// Both lists hold class indices in [0, classes) and have the same length.
Confusion confusionMatrix(std::span<const std::int64_t> truth, std::span<const std::int64_t> answers, std::int64_t classes,
                          std::span<const std::int32_t> times = {});

/// How one class fares. A share whose base is empty is NaN: the class was never answered (precision), has no rows (recall),
/// or neither occurs nor is answered (F1).
struct ClassFigures {
    double precision = 0, recall = 0, f1 = 0;
    std::int64_t support = 0;   ///< rows of this class
    std::int64_t answered = 0;  ///< rows answered with this class
};

std::vector<ClassFigures> classFigures(const Confusion& confusion);

/// Share of right answers; NaN without rows.
double accuracy(const Confusion& confusion);

/// Unweighted mean of F1 over the classes that occur or are answered; NaN without rows. A class that is never answered
/// rightly counts as 0.
double macroF1(const Confusion& confusion);

/// exp(loss), the loss being a mean in nats.
double perplexity(double loss);

/// Losses of a row or window: their sum over its targets, in nats, and how many targets it has.
struct RowLoss {
    double sum = 0;
    std::int64_t count = 0;
};

/// Mean over all targets; NaN without targets. `times` as in confusionMatrix().
double meanLoss(std::span<const RowLoss> rows, std::span<const std::int32_t> times = {});

}  // namespace core::evaluation
