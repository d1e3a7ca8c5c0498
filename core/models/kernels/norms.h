// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/models/kernels/bfloat16.h"

namespace core::models::kernels {

/// y = (x − mean) / √(variance + epsilon) · (offset + weight) + bias over a row; without the mean where it is not centred.
struct Norm {
    bool centred = true;
    float offset = 0;
    float epsilon = 0;
};

/// What backward needs of a row.
struct RowMoments {
    float mean = 0;   ///< 0 where the norm is not centred
    float scale = 1;  ///< 1 / √(variance + epsilon)
};

/// Where the gradients of weight and bias go: added to sums [count]; null: not asked for.
struct NormSums {
    float* weight = nullptr;
    float* bias = nullptr;
};

/// @param bias null: none
RowMoments normRow(const Norm& norm, const float* x, const float* weight, const float* bias, float* y, std::int64_t count);
RowMoments normRow(const Norm& norm, const BFloat16* x, const BFloat16* weight, const BFloat16* bias, BFloat16* y,
                   std::int64_t count);

/// The normalised values of a row, (x − mean) · scale, from what went in.
void normalFromInput(const RowMoments& moments, const float* x, float* normal, std::int64_t count);
void normalFromInput(const RowMoments& moments, const BFloat16* x, float* normal, std::int64_t count);
/// The same from what came out: (y − bias) / (offset + weight).
void normalFromOutput(const Norm& norm, const float* y, const float* weight, const float* bias, float* normal,
                      std::int64_t count);

/// Gradients of a row with these normalised values, whose moments had that scale.
void normRowBackward(const Norm& norm, float scale, const float* normal, const float* weight, const float* gradient,
                     float* xGradient, const NormSums& sums, std::int64_t count);
void normRowBackward(const Norm& norm, float scale, const float* normal, const BFloat16* weight, const BFloat16* gradient,
                     BFloat16* xGradient, const NormSums& sums, std::int64_t count);

}  // namespace core::models::kernels
