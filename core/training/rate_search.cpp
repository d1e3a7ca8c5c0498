// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/rate_search.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/progress.h"
#include "core/training/evaluate.h"
#include "core/training/gradients.h"
#include "core/training/optimizer.h"
#include "core/training/trainer.h"

namespace core::training {
namespace {

using Points = std::vector<api::RateSearch::Point>;

constexpr std::int64_t steps = 100;
constexpr double lowest = 1e-6, highest = 1;
constexpr std::int64_t watched = 32;  // examples
constexpr double farBeyond = 3;       // times the fall so far, above the first loss
constexpr double clearly = 0.5;       // of the first loss
constexpr double hardlyFalls = 0.01;  // of the first loss
constexpr double backClimb = 0.25;    // of the fall so far
constexpr std::size_t window = 9;     // points of a slope

double rateAt(std::int64_t step) {
    return lowest * std::pow(highest / lowest, static_cast<double>(step) / static_cast<double>(steps - 1));
}

std::size_t indexOfLeast(const Points& points) {
    return static_cast<std::size_t>(std::ranges::min_element(points, {}, &api::RateSearch::Point::loss) - points.begin());
}

bool hasTurned(const Points& points) {
    const double first = points.front().loss, last = points.back().loss;
    const double least = points[indexOfLeast(points)].loss;
    return !std::isfinite(last) || last > first + std::max(farBeyond * (first - least), clearly * std::abs(first));
}

/// Points before the loss first climbs back by a quarter of what it had fallen: what comes later no longer tells of the model.
std::size_t countBorne(const Points& points) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double first = points.front().loss;
        least = std::min(least, points[i].loss);
        if (points[i].loss - least > std::max(backClimb * (first - least), hardlyFalls * std::abs(first)))
            return i;
    }
    return points.size();
}

/// More digits would say more than a hundred steps can.
double twoDigits(double value) {
    if (value <= 0)
        return 0;
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1);
    return std::round(value / unit) * unit;
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
    const Points borne(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(countBorne(points)));
    if (borne.size() < window)
        return 0;
    const std::size_t least = indexOfLeast(borne);
    if (borne.front().loss - borne[least].loss < hardlyFalls * std::abs(borne.front().loss))
        return 0;
    std::size_t steepest = 0;
    for (std::size_t start = 0; start + window <= std::max(least + 1, window); ++start)
        if (slope(borne, start) < slope(borne, steepest))
            steepest = start;
    return std::min(borne[steepest + window / 2].learningRate, borne[least].learningRate / 3);
}

api::RateSearch searchLearningRate(const api::Job& job, const api::EventSink& sink, const api::CancelToken& token) {
    prepareWorker(job.training.threads);
    Setup setup = prepareSetup(job, sink, token);
    const auto optimizer = makeOptimizer(models::trainableParameters(*setup.model), job.training);
    BatchFeed feed(setup);
    torch::Generator generator = at::detail::createCPUGenerator(static_cast<std::uint64_t>(job.training.seed));
    torch::manual_seed(static_cast<std::uint64_t>(job.training.seed));
    base::Progress progress(sink, api::Stage::Training, steps);
    // The same few rows all the time: what differs from step to step is what was learned.
    const BatchList rows =
        evaluationBatches(setup.validation.empty() ? setup.train : setup.validation, job.training.batchSize, watched);
    api::RateSearch result;
    Cursor cursor;
    for (std::int64_t step = 0; step < steps && !result.diverged; ++step) {
        const StepSums sums = addGradients(setup, feed, cursor, generator, token);
        if (sums.targets > 0) {
            const double share = 1.0 / static_cast<double>(sums.counted());
            const double norm = gradientNorm(optimizer->slots()) * share;
            if (std::isfinite(norm))
                optimizer->step(rateAt(step), share * clipFactor(norm, job.training.clipNorm));
        }
        optimizer->clearGradients();
        result.points.push_back({rateAt(step), evaluate(setup, rows, token).validationLoss});
        result.diverged = hasTurned(result.points);
        progress.add(1);
    }
    if (!std::isfinite(result.points.back().loss))
        result.points.pop_back();
    result.suggested = twoDigits(suggestedRate(result.points));
    return result;
}

}  // namespace core::training
