// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/kernels/kernels.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/models/kernels/functions.h"

namespace core::models::kernels {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr std::int64_t lanes = 16;  // partial results, so that a sum can be vectorized in a fixed order

/// Spreads the bits of a counter over 32 bits.
TUNEWRIGHT_INLINE std::uint32_t mixed(std::uint32_t x) {
    x = (x ^ (x >> 16)) * 0x21f0aaadu;
    x = (x ^ (x >> 15)) * 0x735a2d97u;
    return x ^ (x >> 15);
}

/// The part of the pattern that a row shares.
struct RowPattern {
    std::uint32_t start, step, threshold;
    float scale;
};

RowPattern rowPattern(const DropoutPattern& dropout, std::uint64_t row) {
    std::uint64_t x = dropout.seed + (row + 1) * 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    x ^= x >> 31;
    return {static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(x >> 32) | 1u,
            static_cast<std::uint32_t>(static_cast<double>(dropout.probability) * 4294967296.0),
            1.0f / (1.0f - dropout.probability)};
}

/// 0, or what a kept element is multiplied by.
TUNEWRIGHT_INLINE float factor(const RowPattern& pattern, std::uint32_t column) {
    return mixed(pattern.start + column * pattern.step) >= pattern.threshold ? pattern.scale : 0.0f;
}

TUNEWRIGHT_VECTORIZED
float largest(const float* scores, const std::int32_t* keys, std::int32_t segment, std::int64_t count) {
    float best[lanes];
    std::fill(best, best + lanes, -infinity);
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::int64_t l = 0; l < lanes; ++l) {
            const float value = keys[i + l] == segment ? scores[i + l] : -infinity;
            best[l] = value > best[l] ? value : best[l];
        }
    for (; i < count; ++i)
        best[0] = keys[i] == segment && scores[i] > best[0] ? scores[i] : best[0];
    for (std::int64_t l = 1; l < lanes; ++l)
        best[0] = best[l] > best[0] ? best[l] : best[0];
    return best[0];
}

/// scores ← e^(scale · score - shift), 0 for closed keys. @returns their sum
TUNEWRIGHT_VECTORIZED
float exponentials(float* scores, const std::int32_t* keys, std::int32_t segment, std::int64_t count, float scale,
                   float shift) {
    float sum[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::int64_t l = 0; l < lanes; ++l) {
            const float value = exponential(scores[i + l] * scale - shift);
            scores[i + l] = keys[i + l] == segment ? value : 0.0f;
            sum[l] += scores[i + l];
        }
    for (; i < count; ++i) {
        const float value = exponential(scores[i] * scale - shift);
        scores[i] = keys[i] == segment ? value : 0.0f;
        sum[0] += scores[i];
    }
    for (std::int64_t l = 1; l < lanes; ++l)
        sum[0] += sum[l];
    return sum[0];
}

TUNEWRIGHT_VECTORIZED
void multiply(float* values, std::int64_t count, float by) {
    for (std::int64_t i = 0; i < count; ++i)
        values[i] *= by;
}

template <class Element>
TUNEWRIGHT_INLINE void multiplyEach(const Element* input, Element* output, std::int64_t count, float by, RowPattern pattern) {
    for (std::int64_t i = 0; i < count; ++i)
        store(output[i], widened(input[i]) * by * factor(pattern, static_cast<std::uint32_t>(i)));
}

// The compiler makes no clones of templates: each type has a function of its own.

TUNEWRIGHT_VECTORIZED
void multiplyDropped(const float* input, float* output, std::int64_t count, float by, RowPattern pattern) {
    multiplyEach(input, output, count, by, pattern);
}

TUNEWRIGHT_VECTORIZED
void multiplyDropped(const BFloat16* input, BFloat16* output, std::int64_t count, float by, RowPattern pattern) {
    multiplyEach(input, output, count, by, pattern);
}

TUNEWRIGHT_VECTORIZED
void backwardPlain(float* probabilities, float* gradients, std::int64_t count, float scale, float inner) {
    for (std::int64_t i = 0; i < count; ++i)
        gradients[i] = probabilities[i] * (gradients[i] - inner) * scale;
}

TUNEWRIGHT_VECTORIZED
void backwardDropped(float* probabilities, float* gradients, std::int64_t count, float scale, float inner, RowPattern pattern) {
    for (std::int64_t i = 0; i < count; ++i) {
        const float kept = factor(pattern, static_cast<std::uint32_t>(i));
        gradients[i] = probabilities[i] * (gradients[i] * kept - inner) * scale;
        probabilities[i] *= kept;
    }
}

/// The part of a row that the query may look at.
struct Open {
    explicit Open(const AttentionRow& row)
        : scores(row.scores + row.first), keys(row.keys + row.first), count(row.count - row.first) {}

    float* scores;
    const std::int32_t* keys;
    std::int64_t count;
};

void clearOutside(const AttentionRow& row, float* values) {
    std::fill(values, values + row.first, 0.0f);
    std::fill(values + row.count, values + row.width, 0.0f);
}

}  // namespace

float softmaxRow(const AttentionRow& row, const DropoutPattern& dropout) {
    const Open open(row);
    clearOutside(row, row.scores);
    const float best = row.scale * largest(open.scores, open.keys, row.segment, open.count);
    if (best == -infinity && std::find(open.keys, open.keys + open.count, row.segment) == open.keys + open.count) {
        std::fill(open.scores, open.scores + open.count, 0.0f);
        return infinity;
    }
    const float sum = exponentials(open.scores, open.keys, row.segment, open.count, row.scale, best);
    if (dropout.probability > 0)
        multiplyDropped(open.scores, open.scores, open.count, 1.0f / sum, rowPattern(dropout, row.row));
    else
        multiply(open.scores, open.count, 1.0f / sum);
    return best + std::log(sum);
}

void softmaxRowBackward(const AttentionRow& row, const DropoutPattern& dropout, float* gradients, float logSum, float inner) {
    const Open open(row);
    clearOutside(row, row.scores);
    clearOutside(row, gradients);
    if (logSum == infinity) {
        std::fill(open.scores, open.scores + open.count, 0.0f);
        std::fill(gradients + row.first, gradients + row.count, 0.0f);
        return;
    }
    exponentials(open.scores, open.keys, row.segment, open.count, row.scale, logSum);
    if (dropout.probability > 0)
        backwardDropped(open.scores, gradients + row.first, open.count, row.scale, inner, rowPattern(dropout, row.row));
    else
        backwardPlain(open.scores, gradients + row.first, open.count, row.scale, inner);
}

void dropoutRow(const float* input, float* output, std::int64_t count, std::uint64_t row, const DropoutPattern& dropout) {
    multiplyDropped(input, output, count, 1.0f, rowPattern(dropout, row));
}

void dropoutRow(const BFloat16* input, BFloat16* output, std::int64_t count, std::uint64_t row, const DropoutPattern& dropout) {
    multiplyDropped(input, output, count, 1.0f, rowPattern(dropout, row));
}

TUNEWRIGHT_VECTORIZED
float dot(const float* a, const float* b, std::int64_t count) {
    float sum[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::int64_t l = 0; l < lanes; ++l)
            sum[l] += a[i + l] * b[i + l];
    for (; i < count; ++i)
        sum[0] += a[i] * b[i];
    for (std::int64_t l = 1; l < lanes; ++l)
        sum[0] += sum[l];
    return sum[0];
}

}  // namespace core::models::kernels
