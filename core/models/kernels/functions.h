// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <bit>
#include <cstdint>

#include "core/models/kernels/vectorize.h"

/// Functions of one number that the compiler can vectorize.
namespace core::models::kernels {

/// e^x for x ≤ 88, to about one unit in the last place; below -87 it stays there. Polynomial after range reduction by ln 2.
TUNEWRIGHT_INLINE float exponential(float x) {
    x = x < -87.0f ? -87.0f : x;
    constexpr float magic = 12582912.0f;  // 1.5 · 2²³: adding it rounds to a whole number
    const float n = (x * 1.44269504088896341f + magic) - magic;
    const float r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    return p * std::bit_cast<float>((static_cast<std::int32_t>(n) + 127) << 23);
}

/// tanh(x) = 1 - 2 / (e^2x + 1)
TUNEWRIGHT_INLINE float tangent(float x) {
    const float bounded = x > 10.0f ? 10.0f : x;
    return 1.0f - 2.0f / (exponential(2.0f * bounded) + 1.0f);
}

/// 1 / (1 + e^-x)
TUNEWRIGHT_INLINE float sigmoid(float x) {
    const float bounded = x < -87.0f ? -87.0f : x;
    return 1.0f / (1.0f + exponential(-bounded));
}

/// The share of a normal distribution below x, to 1e-7 (Abramowitz and Stegun 1964, 7.1.26).
TUNEWRIGHT_INLINE float normalShare(float x) {
    const float z = 0.70710678118654752f * (x < 0.0f ? -x : x);
    const float t = 1.0f / (1.0f + 0.3275911f * z);
    float p = 1.061405429f;
    p = p * t - 1.453152027f;
    p = p * t + 1.421413741f;
    p = p * t - 0.284496736f;
    p = p * t + 0.254829592f;
    const float beyond = 0.5f * p * t * exponential(-z * z);
    return x < 0.0f ? beyond : 1.0f - beyond;
}

}  // namespace core::models::kernels
