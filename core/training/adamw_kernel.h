// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/models/kernels/bfloat16.h"

namespace core::training {

/// The numbers of one AdamW step, the same for every element.
struct AdamWFactors {
    float beta1, beta2, epsilon;
    float rest1, rest2;            ///< 1 − beta1, 1 − beta2, not rounded twice
    float gradientScale;           ///< multiplies every gradient first
    float stepSize;                ///< learning rate / (1 − beta1^t)
    float inverseRootCorrection2;  ///< 1 / √(1 − beta2^t)
    float keep;                    ///< 1 − learning rate · weight decay
};

/// One step over `count` elements: the value and both means are read and written once.
void adamWStep(float* value, float* first, float* second, const float* gradient, std::int64_t count,
               const AdamWFactors& factors);
void adamWStep(float* value, float* first, float* second, const models::kernels::BFloat16* gradient, std::int64_t count,
               const AdamWFactors& factors);

/// Sum of the squares.
double sumOfSquares(const float* values, std::int64_t count);
double sumOfSquares(const models::kernels::BFloat16* values, std::int64_t count);

}  // namespace core::training
