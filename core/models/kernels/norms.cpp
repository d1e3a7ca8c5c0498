// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/kernels/norms.h"

#include <cmath>

namespace core::models::kernels {
namespace {

constexpr std::int64_t partials = 16;  // sums side by side, so that a sum can be vectorized in a fixed order

TUNEWRIGHT_INLINE float total(const float* sums) {
    float sum = 0;
    for (std::int64_t l = 0; l < partials; ++l)
        sum += sums[l];
    return sum;
}

/// Sum of term(i).
template <class Term> TUNEWRIGHT_INLINE float sumOf(std::int64_t count, const Term& term) {
    float sums[partials] = {};
    std::int64_t i = 0;
    for (; i + partials <= count; i += partials)
        for (std::int64_t l = 0; l < partials; ++l)
            sums[l] += term(i + l);
    for (; i < count; ++i)
        sums[0] += term(i);
    return total(sums);
}

struct Value {
    const BFloat16* x;
    TUNEWRIGHT_INLINE float operator()(std::int64_t i) const { return widened(x[i]); }
};

struct SquaredDistance {
    const BFloat16* x;
    float mean;
    TUNEWRIGHT_INLINE float operator()(std::int64_t i) const {
        const float away = widened(x[i]) - mean;
        return away * away;
    }
};

/// The gradient towards the normalised values.
struct Inner {
    const BFloat16 *gradient, *weight;
    float offset;
    TUNEWRIGHT_INLINE float operator()(std::int64_t i) const { return widened(gradient[i]) * (offset + widened(weight[i])); }
};

struct InnerTimesNormal {
    Inner inner;
    const BFloat16* x;
    RowMoments moments;
    TUNEWRIGHT_INLINE float operator()(std::int64_t i) const {
        return inner(i) * (widened(x[i]) - moments.mean) * moments.scale;
    }
};

}  // namespace

TUNEWRIGHT_VECTORIZED
RowMoments normRow(const Norm& norm, const BFloat16* x, const BFloat16* weight, const BFloat16* bias, BFloat16* y,
                   std::int64_t count) {
    const auto share = 1.0f / static_cast<float>(count);
    const float mean = norm.centred ? sumOf(count, Value{x}) * share : 0.0f;
    const float variance = sumOf(count, SquaredDistance{x, mean}) * share;
    const float scale = 1.0f / std::sqrt(variance + norm.epsilon), offset = norm.offset;
    if (bias)
        for (std::int64_t i = 0; i < count; ++i)
            store(y[i], (widened(x[i]) - mean) * scale * (offset + widened(weight[i])) + widened(bias[i]));
    else
        for (std::int64_t i = 0; i < count; ++i)
            store(y[i], (widened(x[i]) - mean) * scale * (offset + widened(weight[i])));
    return {mean, scale};
}

TUNEWRIGHT_VECTORIZED
void normRowBackward(const Norm& norm, const RowMoments& moments, const BFloat16* x, const BFloat16* weight,
                     const BFloat16* gradient, BFloat16* xGradient, float* weightSum, float* biasSum, std::int64_t count) {
    const auto share = 1.0f / static_cast<float>(count);
    const float mean = moments.mean, scale = moments.scale;
    const Inner inner{gradient, weight, norm.offset};
    const float middle = norm.centred ? sumOf(count, inner) * share : 0.0f;
    const float along = sumOf(count, InnerTimesNormal{inner, x, moments}) * share;
    for (std::int64_t i = 0; i < count; ++i) {
        const float normal = (widened(x[i]) - mean) * scale;
        store(xGradient[i], scale * (inner(i) - middle - normal * along));
    }
    for (std::int64_t i = 0; i < count; ++i)
        weightSum[i] += widened(gradient[i]) * (widened(x[i]) - mean) * scale;
    if (biasSum)
        for (std::int64_t i = 0; i < count; ++i)
            biasSum[i] += widened(gradient[i]);
}

}  // namespace core::models::kernels
