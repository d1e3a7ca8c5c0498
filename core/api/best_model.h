// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string_view>

#include "core/api/event.h"

namespace core::api {

/// The validation metric that decides which model of a training is kept, where a goal measures it (marked words, answers in a
/// text); the higher the better. Most words there are easy, so that the loss may still fall while less is found. Elsewhere the
/// loss decides, and between equals it always does.
inline constexpr std::string_view decidingMetric = "f1";

/// What decides, between 0 and 1; nothing: the loss does.
inline std::optional<double> decidingScore(const EvaluationPoint& point) {
    const auto found = point.metrics.find(std::string(decidingMetric));
    return found == point.metrics.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace core::api
