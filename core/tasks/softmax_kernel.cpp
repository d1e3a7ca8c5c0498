// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/tasks/softmax_kernel.h"

#include <algorithm>
#include <cmath>

#include "core/models/kernels/functions.h"
#include "core/models/kernels/vectorize.h"

namespace core::tasks {
namespace {

// Sums and maxima are kept in lanes side by side, so that the compiler can vectorise without reordering operations.
constexpr std::int64_t lanes = 32;

/// e^x for x ≤ 0; 0 where the result would be denormal.
TUNEWRIGHT_INLINE float share(float x) {
    return x < -87.0F ? 0.0F : models::kernels::exponential(x);
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
            const float e = share(logits[i + lane] - top);
            logits[i + lane] = e;
            sums[lane] += e;
        }
    for (; i < count; ++i) {
        logits[i] = share(logits[i] - top);
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
