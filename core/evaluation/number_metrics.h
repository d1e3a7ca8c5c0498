// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace core::evaluation {

// `times` says how often each row counts.

/// Mean absolute difference; NaN without rows.
double meanAbsoluteError(std::span<const double> answers, std::span<const double> truth, std::span<const std::int32_t> times);

/// Share of the variance of the truth that the answers explain (R², the coefficient of determination): 1 is perfect, 0 is as
/// good as always answering the mean, below 0 is worse. NaN where the truth does not vary.
double explainedVariance(std::span<const double> answers, std::span<const double> truth, std::span<const std::int32_t> times);

/// How well two lists agree in their order (Spearman 1904): the correlation of their ranks, equal values sharing the mean of
/// theirs. Sorts once, so that resamples are cheap.
class RankCorrelation {
public:
    RankCorrelation(std::span<const double> a, std::span<const double> b);

    /// NaN where one of the lists does not vary.
    double operator()(std::span<const std::int32_t> times) const;

private:
    /// Rows in the order of their values; `ends` of the groups of equal ones.
    struct Order {
        std::vector<std::size_t> rows, ends;
    };
    static Order orderOf(std::span<const double> values);
    static std::vector<double> ranks(const Order& order, std::span<const std::int32_t> times);

    Order m_a, m_b;
};

}  // namespace core::evaluation
