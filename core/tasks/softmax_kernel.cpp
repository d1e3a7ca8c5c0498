// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/tasks/softmax_kernel.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/models/kernels/vectorize.h"

namespace core::tasks {
namespace {

// Sums and maxima are kept in lanes side by side, so that the compiler can vectorise without reordering operations.
constexpr std::int64_t lanes = 32;

/// e^x for x ≤ 0 to about one unit in the last place; 0 where the result would be denormal. Cody and Waite's reduction
/// x = n · ln 2 + r, a polynomial for e^r, and n added to the exponent.
TUNEWRIGHT_INLINE float exponential(float x) {
    constexpr float magic = 12582912.0F;  // 1.5 · 2^23: adding it rounds to a whole number
    const float shifted = x * 1.44269504F + magic;
    const float n = shifted - magic;
    const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    const std::uint32_t exponent = (std::bit_cast<std::uint32_t>(shifted) - std::bit_cast<std::uint32_t>(magic) + 127U) << 23U;
    return x < -87.0F ? 0.0F : p * std::bit_cast<float>(exponent);
}

TUNEWRIGHT_INLINE float largest(const float* values, std::int64_t count) {
    float best[lanes];
    std::fill(best, best + lanes, values[0]);
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::int64_t lane = 0; lane < lanes; ++lane)
            best[lane] = values[i + lane] > best[lane] ? values[i + lane] : best[lane];
    for (; i < count; ++i)
        best[0] = values[i] > best[0] ? values[i] : best[0];
    return *std::max_element(best, best + lanes);
}

}  // namespace

TUNEWRIGHT_VECTORIZED
double softmaxCrossEntropy(float* logits, std::int64_t count, std::int64_t target) {
    const float top = largest(logits, count);
    const double margin = static_cast<double>(top) - static_cast<double>(logits[target]);
    float sums[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            const float e = exponential(logits[i + lane] - top);
            logits[i + lane] = e;
            sums[lane] += e;
        }
    for (; i < count; ++i) {
        logits[i] = exponential(logits[i] - top);
        sums[0] += logits[i];
    }
    double sum = 0;
    for (const float part : sums)
        sum += part;
    const auto scale = static_cast<float>(1.0 / sum);
    for (i = 0; i < count; ++i)
        logits[i] *= scale;
    logits[target] -= 1.0F;
    return std::log(sum) + margin;
}

}  // namespace core::tasks
