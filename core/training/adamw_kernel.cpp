// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/adamw_kernel.h"

#include <algorithm>
#include <cmath>

#include "core/models/kernels/vectorize.h"

namespace core::training {

TUNEWRIGHT_VECTORIZED
void adamWStep(float* __restrict value, float* __restrict first, float* __restrict second, const float* __restrict gradient,
               std::int64_t count, const AdamWFactors& factors) {
    const AdamWFactors f = factors;
    for (std::int64_t i = 0; i < count; ++i) {
        const float g = gradient[i] * f.gradientScale;
        const float m = f.beta1 * first[i] + f.rest1 * g;
        const float v = f.beta2 * second[i] + f.rest2 * g * g;
        first[i] = m;
        second[i] = v;
        value[i] = value[i] * f.keep - f.stepSize * m / (__builtin_sqrtf(v) * f.inverseRootCorrection2 + f.epsilon);
    }
}

TUNEWRIGHT_VECTORIZED
double sumOfSquares(const float* values, std::int64_t count) {
    // Sums side by side, so that the loop can be vectorised without reordering additions; emptied often, so that they stay
    // exact.
    constexpr std::int64_t lanes = 16;
    constexpr std::int64_t stretch = 4096;
    double total = 0;
    for (std::int64_t start = 0; start < count; start += stretch) {
        const std::int64_t end = std::min(start + stretch, count);
        float sums[lanes] = {};
        std::int64_t i = start;
        for (; i + lanes <= end; i += lanes)
            for (std::int64_t lane = 0; lane < lanes; ++lane)
                sums[lane] += values[i + lane] * values[i + lane];
        for (; i < end; ++i)
            sums[0] += values[i] * values[i];
        for (const float sum : sums)
            total += sum;
    }
    return total;
}

}  // namespace core::training
