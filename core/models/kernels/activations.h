// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/models/kernels/bfloat16.h"

namespace core::models::kernels {

enum class Curve {
    Gelu,         ///< Gaussian error linear unit (Hendrycks and Gimpel 2016)
    GeluTanh,     ///< its tanh form
    GeluSigmoid,  ///< its sigmoid form, x · σ(1.702 x)
    Silu,
    Relu,
    Tanh,
};

void activate(Curve curve, const float* input, float* output, std::int64_t count);
void activate(Curve curve, const BFloat16* input, BFloat16* output, std::int64_t count);
/// gradient of the output → gradient of the input
void activateBackward(Curve curve, const float* input, const float* gradient, float* result, std::int64_t count);
void activateBackward(Curve curve, const BFloat16* input, const BFloat16* gradient, BFloat16* result, std::int64_t count);

}  // namespace core::models::kernels
