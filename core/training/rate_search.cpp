// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/rate_search.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>

#include "core/base/progress.h"
#include "core/training/gradients.h"
#include "core/training/optimizer.h"
#include "core/training/trainer.h"

namespace core::training {
namespace {

using Points = std::vector<api::RateSearch::Point>;

constexpr std::int64_t steps = 100;
constexpr double lowest = 1e-7, highest = 1;
constexpr double memory = 0.9;      // share of the smoothed loss that the next step keeps
constexpr double farBeyond = 3;     // times the fall so far, above the least loss
constexpr double hardlyFalls = 0.02;
constexpr std::size_t window = 9;   // points of a slope

double rateAt(std::int64_t step) {
    return lowest * std::pow(highest / lowest, static_cast<double>(step) / static_cast<double>(steps - 1));
}

/// An exponential mean that is not drawn towards where it began.
class Smoothed {
public:
    double add(double value) {
        m_sum = memory * m_sum + (1 - memory) * value;
        m_weight = memory * m_weight + (1 - memory);
        return m_sum / m_weight;
    }

private:
    double m_sum = 0, m_weight = 0;
};

std::size_t indexOfLeast(const Points& points) {
    return static_cast<std::size_t>(std::ranges::min_element(points, {}, &api::RateSearch::Point::loss) - points.begin());
}

bool hasTurned(const Points& points) {
    const double first = points.front().loss, last = points.back().loss;
    const double least = points[indexOfLeast(points)].loss;
    return !std::isfinite(last) || last > first + farBeyond * std::max(first - least, hardlyFalls * std::abs(first));
}

/// Least-squares slope of the losses of a window over its steps.
double slope(const Points& points, std::size_t start) {
    constexpr double middle = (window - 1) / 2.0;
    double products = 0, squares = 0;
    for (std::size_t i = 0; i < window; ++i) {
        products += (static_cast<double>(i) - middle) * points[start + i].loss;
        squares += (static_cast<double>(i) - middle) * (static_cast<double>(i) - middle);
    }
    return products / squares;
}

}  // namespace

double suggestedRate(const Points& points) {
    if (points.size() < window)
        return 0;
    const std::size_t least = indexOfLeast(points);
    if (points.front().loss - points[least].loss < hardlyFalls * std::abs(points.front().loss))
        return 0;
    std::size_t steepest = 0;
    for (std::size_t start = 0; start + window <= std::max(least + 1, window); ++start)
        if (slope(points, start) < slope(points, steepest))
            steepest = start;
    return std::min(points[steepest + window / 2].learningRate, points[least].learningRate / 3);
}

api::RateSearch searchLearningRate(const api::Job& job, const api::EventSink& sink, const api::CancelToken& token) {
    prepareWorker(job.training.threads);
    Setup setup = prepareSetup(job, sink, token);
    const auto optimizer = makeOptimizer(models::trainableParameters(*setup.model), job.training);
    BatchOrder order(setup.train, job.training.batchSize, job.training.seed);
    torch::Generator generator = at::detail::createCPUGenerator(static_cast<std::uint64_t>(job.training.seed));
    torch::manual_seed(static_cast<std::uint64_t>(job.training.seed));
    base::Progress progress(sink, api::Stage::Training, steps);
    api::RateSearch result;
    Smoothed smoothed;
    Cursor cursor;
    for (std::int64_t step = 0; step < steps; ++step) {
        const StepSums sums = addGradients(setup, order, cursor, generator, token);
        progress.add(1);
        if (sums.targets == 0)
            continue;
        const double mean = 1.0 / static_cast<double>(sums.targets);
        result.points.push_back({rateAt(step), smoothed.add(sums.loss * mean)});
        result.diverged = hasTurned(result.points);
        if (result.diverged)
            break;
        const double share = 1.0 / static_cast<double>(sums.counted());
        const double norm = gradientNorm(optimizer->slots()) * share;
        optimizer->step(rateAt(step), share * clipFactor(norm, job.training.clipNorm));
        optimizer->clearGradients();
    }
    std::erase_if(result.points, [](const api::RateSearch::Point& point) { return !std::isfinite(point.loss); });
    result.suggested = suggestedRate(result.points);
    return result;
}

}  // namespace core::training
