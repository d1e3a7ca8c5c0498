// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/number_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace core::evaluation {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

double weightedSum(std::span<const double> values, std::span<const std::int32_t> times) {
    double sum = 0;
    for (std::size_t row = 0; row < values.size(); ++row)
        sum += times[row] * values[row];
    return sum;
}

/// Sum of the products of both lists' distances from their means.
double products(std::span<const double> a, std::span<const double> b, std::span<const std::int32_t> times) {
    const auto count = static_cast<double>(std::accumulate(times.begin(), times.end(), std::int64_t{0}));
    const double meanA = weightedSum(a, times) / count, meanB = weightedSum(b, times) / count;
    double sum = 0;
    for (std::size_t row = 0; row < a.size(); ++row)
        sum += times[row] * (a[row] - meanA) * (b[row] - meanB);
    return sum;
}

}  // namespace

double meanAbsoluteError(std::span<const double> answers, std::span<const double> truth, std::span<const std::int32_t> times) {
    double sum = 0, count = 0;
    for (std::size_t row = 0; row < truth.size(); ++row) {
        sum += times[row] * std::abs(answers[row] - truth[row]);
        count += times[row];
    }
    return count > 0 ? sum / count : none;
}

double explainedVariance(std::span<const double> answers, std::span<const double> truth, std::span<const std::int32_t> times) {
    double squares = 0;
    for (std::size_t row = 0; row < truth.size(); ++row)
        squares += times[row] * (answers[row] - truth[row]) * (answers[row] - truth[row]);
    const double all = products(truth, truth, times);
    return all > 0 ? 1 - squares / all : none;
}

RankCorrelation::RankCorrelation(std::span<const double> a, std::span<const double> b) : m_a(orderOf(a)), m_b(orderOf(b)) {}

double RankCorrelation::operator()(std::span<const std::int32_t> times) const {
    const std::vector<double> a = ranks(m_a, times), b = ranks(m_b, times);
    const double spread = std::sqrt(products(a, a, times) * products(b, b, times));
    return spread > 0 ? products(a, b, times) / spread : none;
}

RankCorrelation::Order RankCorrelation::orderOf(std::span<const double> values) {
    Order order;
    order.rows.resize(values.size());
    std::iota(order.rows.begin(), order.rows.end(), 0);
    std::sort(order.rows.begin(), order.rows.end(), [&](std::size_t x, std::size_t y) { return values[x] < values[y]; });
    for (std::size_t at = 1; at <= values.size(); ++at)
        if (at == values.size() || values[order.rows[at]] != values[order.rows[at - 1]])
            order.ends.push_back(at);
    return order;
}

std::vector<double> RankCorrelation::ranks(const Order& order, std::span<const std::int32_t> times) {
    std::vector<double> ranks(order.rows.size());
    double before = 0;
    std::size_t begin = 0;
    for (const std::size_t end : order.ends) {
        double count = 0;
        for (std::size_t at = begin; at < end; ++at)
            count += times[order.rows[at]];
        for (std::size_t at = begin; at < end; ++at)
            ranks[order.rows[at]] = before + (count + 1) / 2;
        before += count;
        begin = end;
    }
    return ranks;
}

}  // namespace core::evaluation
