// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/api/event.h"

namespace core::api {

/// The validation metrics that decide which model of a training is kept, where a goal measures one (marked words, answers in a
/// text, several categories at once); the higher the better. Most of what is asked there is easy, so that the loss may still
/// fall while less is found. Elsewhere the loss decides, and between equals it always does.
inline constexpr std::array<std::string_view, 2> decidingMetrics = {"f1", "microF1"};

inline bool decides(std::string_view metric) {
    return std::find(decidingMetrics.begin(), decidingMetrics.end(), metric) != decidingMetrics.end();
}

struct DecidingScore {
    std::string metric;
    double value = 0;  ///< between 0 and 1
};

/// What decides; nothing: the loss does.
inline std::optional<DecidingScore> decidingScore(const EvaluationPoint& point) {
    for (const auto& [metric, value] : point.metrics)
        if (decides(metric))
            return DecidingScore{metric, value};
    return std::nullopt;
}

}  // namespace core::api
