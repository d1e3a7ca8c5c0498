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

/// @param bias null: none
RowMoments normRow(const Norm& norm, const BFloat16* x, const BFloat16* weight, const BFloat16* bias, BFloat16* y,
                   std::int64_t count);

/// Gradients of a row. Those of weight and bias (null: none) are added to sums [count].
void normRowBackward(const Norm& norm, const RowMoments& moments, const BFloat16* x, const BFloat16* weight,
                     const BFloat16* gradient, BFloat16* xGradient, float* weightSum, float* biasSum, std::int64_t count);

}  // namespace core::models::kernels
