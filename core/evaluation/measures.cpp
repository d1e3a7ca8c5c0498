// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/measures.h"

#include <cmath>

namespace core::evaluation {

api::Measure measure(double value, Interval interval, std::int64_t count) {
    if (std::isnan(value))
        return {0, 0, 0, 0};
    if (std::isnan(interval.low))
        interval = {value, value};
    return {value, interval.low, interval.high, count};
}

api::Measure shareMeasure(double value, Interval interval, std::int64_t count) {
    return measure(value, widenCertain(interval, value, count), count);
}

api::Measure classMeasure(double value, Interval interval, std::int64_t count) {
    if (count < minimumClassRows)
        interval = {0, 1};
    return shareMeasure(value, interval, count);
}

}  // namespace core::evaluation
