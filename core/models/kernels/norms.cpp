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

template <class Element> struct Value {
    const Element* x;
    TUNEWRIGHT_INLINE float operator()(std::int64_t i) const { return widened(x[i]); }
};

template <class Element> struct SquaredDistance {
    const Element* x;
    float mean;
    TUNEWRIGHT_INLINE float operator()(std::int64_t i) const {
        const float away = widened(x[i]) - mean;
        return away * away;
    }
};

/// The gradient towards the normalised values.
template <class Element> struct Inner {
    const Element *gradient, *weight;
    float offset;
    TUNEWRIGHT_INLINE float operator()(std::int64_t i) const { return widened(gradient[i]) * (offset + widened(weight[i])); }
};

template <class Element> struct InnerTimesNormal {
    Inner<Element> inner;
    const float* normal;
    TUNEWRIGHT_INLINE float operator()(std::int64_t i) const { return inner(i) * normal[i]; }
};

template <class Element>
TUNEWRIGHT_INLINE RowMoments normOf(const Norm& norm, const Element* __restrict x, const Element* __restrict weight,
                                    const Element* __restrict bias, Element* __restrict y, std::int64_t count) {
    const auto share = 1.0f / static_cast<float>(count);
    const float mean = norm.centred ? sumOf(count, Value<Element>{x}) * share : 0.0f;
    const float variance = sumOf(count, SquaredDistance<Element>{x, mean}) * share;
    const float scale = 1.0f / std::sqrt(variance + norm.epsilon), offset = norm.offset;
    if (bias)
        for (std::int64_t i = 0; i < count; ++i)
            store(y[i], (widened(x[i]) - mean) * scale * (offset + widened(weight[i])) + widened(bias[i]));
    else
        for (std::int64_t i = 0; i < count; ++i)
            store(y[i], (widened(x[i]) - mean) * scale * (offset + widened(weight[i])));
    return {mean, scale};
}

template <class Element>
TUNEWRIGHT_INLINE void normalOf(const RowMoments& moments, const Element* __restrict x, float* __restrict normal,
                                std::int64_t count) {
    const float mean = moments.mean, scale = moments.scale;
    for (std::int64_t i = 0; i < count; ++i)
        normal[i] = (widened(x[i]) - mean) * scale;
}

template <class Element>
TUNEWRIGHT_INLINE void backwardOf(const Norm& norm, float scale, const float* __restrict normal,
                                  const Element* __restrict weight, const Element* __restrict gradient,
                                  Element* __restrict xGradient, const NormSums& sums, std::int64_t count) {
    const auto share = 1.0f / static_cast<float>(count);
    const Inner<Element> inner{gradient, weight, norm.offset};
    const float middle = norm.centred ? sumOf(count, inner) * share : 0.0f;
    const float along = sumOf(count, InnerTimesNormal<Element>{inner, normal}) * share;
    for (std::int64_t i = 0; i < count; ++i)
        store(xGradient[i], scale * (inner(i) - middle - normal[i] * along));
    float *const weightSum = sums.weight, *const biasSum = sums.bias;
    if (weightSum)
        for (std::int64_t i = 0; i < count; ++i)
            weightSum[i] += widened(gradient[i]) * normal[i];
    if (biasSum)
        for (std::int64_t i = 0; i < count; ++i)
            biasSum[i] += widened(gradient[i]);
}

}  // namespace

// The compiler makes no clones of templates: each type has a function of its own.

TUNEWRIGHT_VECTORIZED
RowMoments normRow(const Norm& norm, const float* x, const float* weight, const float* bias, float* y, std::int64_t count) {
    return normOf(norm, x, weight, bias, y, count);
}

TUNEWRIGHT_VECTORIZED
RowMoments normRow(const Norm& norm, const BFloat16* x, const BFloat16* weight, const BFloat16* bias, BFloat16* y,
                   std::int64_t count) {
    return normOf(norm, x, weight, bias, y, count);
}

TUNEWRIGHT_VECTORIZED
void normalFromInput(const RowMoments& moments, const float* x, float* normal, std::int64_t count) {
    normalOf(moments, x, normal, count);
}

TUNEWRIGHT_VECTORIZED
void normalFromInput(const RowMoments& moments, const BFloat16* x, float* normal, std::int64_t count) {
    normalOf(moments, x, normal, count);
}

TUNEWRIGHT_VECTORIZED
void normalFromOutput(const Norm& norm, const float* y, const float* weight, const float* bias, float* normal,
                      std::int64_t count) {
    const float offset = norm.offset;
    if (bias)
        for (std::int64_t i = 0; i < count; ++i)
            normal[i] = (y[i] - bias[i]) / (offset + weight[i]);
    else
        for (std::int64_t i = 0; i < count; ++i)
            normal[i] = y[i] / (offset + weight[i]);
}

TUNEWRIGHT_VECTORIZED
void normRowBackward(const Norm& norm, float scale, const float* normal, const float* weight, const float* gradient,
                     float* xGradient, const NormSums& sums, std::int64_t count) {
    backwardOf(norm, scale, normal, weight, gradient, xGradient, sums, count);
}

TUNEWRIGHT_VECTORIZED
void normRowBackward(const Norm& norm, float scale, const float* normal, const BFloat16* weight, const BFloat16* gradient,
                     BFloat16* xGradient, const NormSums& sums, std::int64_t count) {
    backwardOf(norm, scale, normal, weight, gradient, xGradient, sums, count);
}

}  // namespace core::models::kernels
