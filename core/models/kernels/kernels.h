// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/models/kernels/bfloat16.h"

/// Loops over arrays that libtorch has no fused form of. Single-threaded: callers cut the work into rows.
namespace core::models::kernels {

/// Which elements a dropout keeps: a function of a seed, a row and a column, so that backward needs no stored mask.
struct DropoutPattern {
    std::uint64_t seed = 0;
    float probability = 0;  ///< of zero; 0: keep all
};

/// One row of attention scores. Key k from `first` on is open where keys[k] == segment.
struct AttentionRow {
    float* scores = nullptr;             ///< [count]; query · key, before scaling
    const std::int32_t* keys = nullptr;  ///< [count] segment of each key, -1 where it is padding
    std::int32_t segment = 0;            ///< of the query
    std::int64_t first = 0;              ///< the first key that the query may look at; those before become 0
    std::int64_t count = 0;              ///< end of the keys that the query may look at; the causal cut is made here
    std::int64_t width = 0;              ///< columns of `scores`; those from `count` on become 0
    float scale = 1;
    std::uint64_t row = 0;  ///< number of this row, for the dropout
};

/// scores ← dropout(softmax(scale · scores)), closed keys 0. @returns the logarithm of the sum of exponentials; a row without
/// an open key becomes 0 and gives +infinity.
float softmaxRow(const AttentionRow& row, const DropoutPattern& dropout);

/// Backward of softmaxRow. @param row.scores as before the forward pass; becomes the dropped probabilities again
/// @param gradients [width] of the dropped probabilities; become those of the unscaled scores
/// @param logSum what softmaxRow gave @param inner sum over the row of probability · gradient
void softmaxRowBackward(const AttentionRow& row, const DropoutPattern& dropout, float* gradients, float logSum, float inner);

/// output ← dropout(input) for elements of row `row`. May work in place.
void dropoutRow(const float* input, float* output, std::int64_t count, std::uint64_t row, const DropoutPattern& dropout);
void dropoutRow(const BFloat16* input, BFloat16* output, std::int64_t count, std::uint64_t row, const DropoutPattern& dropout);

float dot(const float* a, const float* b, std::int64_t count);

}  // namespace core::models::kernels
