// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::tasks {

/// The harmonic mean of precision and recall, from counts; 0 where nothing is right, also where there was nothing to find.
inline double f1Of(std::int64_t right, std::int64_t expected, std::int64_t answered) {
    return right > 0 ? 2.0 * static_cast<double>(right) / static_cast<double>(expected + answered) : 0.0;
}

}  // namespace core::tasks
