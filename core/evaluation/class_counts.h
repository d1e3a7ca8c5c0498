// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/evaluation/metrics.h"

namespace core::evaluation {

/// How often a class was to be found, was answered, and both at once.
struct ClassCount {
    std::int64_t right = 0, expected = 0, answered = 0;
};

/// What one row adds to some classes, by index.
using RowCounts = std::vector<std::pair<std::size_t, ClassCount>>;

/// The counts of every class over all rows. `times` says how often each row counts; empty: once.
std::vector<ClassCount> summedCounts(std::span<const RowCounts> rows, std::size_t classes,
                                     std::span<const std::int32_t> times = {});

/// Precision, recall and F1, NaN as in ClassFigures.
ClassFigures figuresOf(const ClassCount& count);

/// Of all classes taken together (micro average).
ClassFigures microFigures(std::span<const ClassCount> counts);

/// Unweighted mean of F1 over the classes that are to be found or are answered; NaN if there are none.
double macroF1(std::span<const ClassCount> counts);

}  // namespace core::evaluation
