// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/adamw_kernel.h"

#include <algorithm>
#include <cmath>

namespace core::training {
namespace {

using models::kernels::BFloat16;
using models::kernels::widened;

template <class Element>
TUNEWRIGHT_INLINE void step(float* __restrict value, float* __restrict first, float* __restrict second,
                            const Element* __restrict gradient, std::int64_t count, const AdamWFactors& factors) {
    const AdamWFactors f = factors;
    for (std::int64_t i = 0; i < count; ++i) {
        const float g = widened(gradient[i]) * f.gradientScale;
        const float m = f.beta1 * first[i] + f.rest1 * g;
        const float v = f.beta2 * second[i] + f.rest2 * g * g;
        first[i] = m;
        second[i] = v;
        value[i] = value[i] * f.keep - f.stepSize * m / (__builtin_sqrtf(v) * f.inverseRootCorrection2 + f.epsilon);
    }
}

template <class Element> TUNEWRIGHT_INLINE double squares(const Element* values, std::int64_t count) {
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
                sums[lane] += widened(values[i + lane]) * widened(values[i + lane]);
        for (; i < end; ++i)
            sums[0] += widened(values[i]) * widened(values[i]);
        for (const float sum : sums)
            total += sum;
    }
    return total;
}

}  // namespace

// The compiler makes no clones of templates: each type has a function of its own.

TUNEWRIGHT_VECTORIZED
void adamWStep(float* value, float* first, float* second, const float* gradient, std::int64_t count,
               const AdamWFactors& factors) {
    step(value, first, second, gradient, count, factors);
}

TUNEWRIGHT_VECTORIZED
void adamWStep(float* value, float* first, float* second, const BFloat16* gradient, std::int64_t count,
               const AdamWFactors& factors) {
    step(value, first, second, gradient, count, factors);
}

TUNEWRIGHT_VECTORIZED
double sumOfSquares(const float* values, std::int64_t count) {
    return squares(values, count);
}

TUNEWRIGHT_VECTORIZED
double sumOfSquares(const BFloat16* values, std::int64_t count) {
    return squares(values, count);
}

}  // namespace core::training
