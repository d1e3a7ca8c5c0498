// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/api/cancel_token.h"

namespace core::evaluation {

/// Below this many test rows no interval is worth stating and no difference is called real.
inline constexpr std::int64_t minimumRows = 30;
/// Below this many rows a class's own interval is given as [0, 1]: nothing is known.
inline constexpr std::int64_t minimumClassRows = 10;

struct Interval {
    double low = 0, high = 0;
};

/// Computes figures of a resample: `times` says how often each row was drawn; one value per figure is put into `values`.
/// A figure that does not exist for a resample is set to NaN.
using Resampled = std::function<void(std::span<const std::int32_t> times, std::span<double> values)>;

/// 95 % intervals by the percentile bootstrap (Efron and Tibshirani 1993, chapter 13): rows are drawn with replacement
/// `samples` times; the interval of a figure runs from its 2.5th to its 97.5th percentile over the resamples where it exists
/// (NaN to NaN where it never does). Two models judged by the same call are paired: they share every draw.
/// @throws base::CancelledException
std::vector<Interval> bootstrap(std::int64_t rows, std::int64_t samples, std::uint64_t seed, std::int64_t figures,
                                const Resampled& compute, const api::CancelToken& token);

/// The value below which `share` of the sorted values lie, interpolated linearly. NaN if there are none.
double percentile(std::span<const double> sorted, double share);

/// Widens the interval of a share that is 0 or 1 over `count` rows, where all resamples are equal and the bootstrap would
/// claim certainty: to the exact binomial bound (Clopper and Pearson 1934).
Interval widenCertain(Interval interval, double value, std::int64_t count);

}  // namespace core::evaluation
