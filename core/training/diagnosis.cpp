// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/diagnosis.h"

#include <algorithm>
#include <cmath>

namespace core::training {
namespace {

std::size_t bestIndex(const std::vector<LossPoint>& points) {
    const auto best = std::min_element(points.begin(), points.end(), [](const LossPoint& a, const LossPoint& b) {
        return a.validationLoss < b.validationLoss;
    });
    return static_cast<std::size_t>(best - points.begin());
}

/// The training loss jumped well above where it had been.
bool unstable(const std::vector<LossPoint>& points) {
    const LossPoint& last = points.back();
    if (!std::isfinite(last.trainingLoss) || !std::isfinite(last.validationLoss))
        return true;
    double lowest = last.trainingLoss;
    for (const LossPoint& point : points)
        if (point.trainingLoss >= 0)
            lowest = std::min(lowest, point.trainingLoss);
    return last.trainingLoss > 1.3 * lowest + 0.1;
}

/// Two evaluations or more are clearly above the best one while the training loss kept falling.
bool overfitting(const std::vector<LossPoint>& points, std::size_t best) {
    const LossPoint& last = points.back();
    return best + 2 < points.size() && last.validationLoss > 1.02 * points[best].validationLoss &&
           (points[best].trainingLoss < 0 || last.trainingLoss < points[best].trainingLoss);
}

/// Hardly any change over the last three evaluations.
bool stalled(const std::vector<LossPoint>& points) {
    if (points.size() < 4)
        return false;
    const LossPoint& before = points[points.size() - 4];
    const LossPoint& last = points.back();
    const bool validationStands = std::abs(last.validationLoss - before.validationLoss) < 0.005 * before.validationLoss;
    return validationStands && before.trainingLoss >= 0 && last.trainingLoss > 0.99 * before.trainingLoss;
}

}  // namespace

api::DiagnosisEvent diagnose(const std::vector<LossPoint>& points) {
    if (points.size() < 3)
        return {"diagnosis.too-few-points", {}};
    const std::size_t best = bestIndex(points);
    if (unstable(points))
        return {"diagnosis.unstable", {}};
    if (overfitting(points, best))
        return {"diagnosis.overfitting", {{"step", std::to_string(points[best].step)}}};
    const double gain = 1 - points.back().validationLoss / points.front().validationLoss;
    if (stalled(points))
        return {"diagnosis.stalled", {{"step", std::to_string(points[points.size() - 4].step)}}};
    if (!(gain >= 0.01))
        return {"diagnosis.not-learning", {}};
    return {"diagnosis.learning", {{"percent", std::to_string(std::lround(100 * gain))}}};
}

}  // namespace core::training
