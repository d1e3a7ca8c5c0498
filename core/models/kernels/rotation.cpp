// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/kernels/rotation.h"

#include <algorithm>

namespace core::models::kernels {

TUNEWRIGHT_VECTORIZED
void turnPairs(const BFloat16* x, const float* cosines, const float* sines, BFloat16* y, std::int64_t half, std::int64_t size,
               float direction) {
    for (std::int64_t i = 0; i < half; ++i) {
        const float first = widened(x[i]), second = widened(x[half + i]), sine = direction * sines[i];
        store(y[i], first * cosines[i] - second * sine);
        store(y[half + i], second * cosines[i] + first * sine);
    }
    std::copy(x + 2 * half, x + size, y + 2 * half);
}

}  // namespace core::models::kernels
