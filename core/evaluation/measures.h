// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/reports.h"
#include "core/evaluation/bootstrap.h"

namespace core::evaluation {

/// A figure with its interval. One that does not exist (NaN) is {0, 0, 0, 0}.
api::Measure measure(double value, Interval interval, std::int64_t count);

/// A share over `count` rows: 0 and 1 are never certain.
api::Measure shareMeasure(double value, Interval interval, std::int64_t count);

/// A share of one class over `count` rows: too few rows say nothing.
api::Measure classMeasure(double value, Interval interval, std::int64_t count);

}  // namespace core::evaluation
