// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/cancel.h"
#include "core/evaluation/random.h"

namespace core::evaluation {

double percentile(std::span<const double> sorted, double share) {
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::vector<Interval> bootstrap(std::int64_t rows, std::int64_t samples, std::uint64_t seed, std::int64_t figures,
                                const Resampled& compute, const api::CancelToken& token) {
    std::vector<std::vector<double>> drawn(static_cast<std::size_t>(figures));
    std::vector<std::int32_t> times(static_cast<std::size_t>(rows));
    std::vector<double> values(drawn.size());
    Random random(seed);
    for (std::int64_t sample = 0; sample < samples; ++sample) {
        base::stopIfCancelled(token);
        std::fill(times.begin(), times.end(), 0);
        for (std::int64_t draw = 0; draw < rows; ++draw)
            ++times[random.below(static_cast<std::uint64_t>(rows))];
        compute(times, values);
        for (std::size_t figure = 0; figure < drawn.size(); ++figure)
            if (!std::isnan(values[figure]))
                drawn[figure].push_back(values[figure]);
    }
    std::vector<Interval> intervals;
    intervals.reserve(drawn.size());
    for (std::vector<double>& all : drawn) {
        std::sort(all.begin(), all.end());
        intervals.push_back({percentile(all, 0.025), percentile(all, 0.975)});
    }
    return intervals;
}

Interval widenCertain(Interval interval, double value, std::int64_t count) {
    if (count < 1)
        return interval;
    const double bound = std::pow(0.025, 1.0 / static_cast<double>(count));
    if (value == 1)
        interval.low = std::min(interval.low, bound);
    if (value == 0)
        interval.high = std::max(interval.high, 1 - bound);
    return interval;
}

}  // namespace core::evaluation
