// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cmath>
#include <cstdint>

namespace core::data {

struct Interval {
    double low = 0, high = 1;
};

/// The interval of a share of which `hits` of `count` rows were seen (Wilson 1927), for a normal quantile: 1.96 gives 95 %.
inline Interval wilsonInterval(std::int64_t hits, std::int64_t count, double quantile = 1.959964) {
    if (count <= 0)
        return {};
    const double n = static_cast<double>(count), share = static_cast<double>(hits) / n, square = quantile * quantile;
    const double middle = (share + square / (2 * n)) / (1 + square / n);
    const double half = quantile / (1 + square / n) * std::sqrt(share * (1 - share) / n + square / (4 * n * n));
    return {middle - half, middle + half};
}

/// The widest half of such an interval for `count` rows: where half of them are hits.
inline double widestHalf(std::int64_t count) {
    constexpr double quantile = 1.959964;
    return count <= 0 ? 1 : quantile / (2 * std::sqrt(static_cast<double>(count) + quantile * quantile));
}

}  // namespace core::data
