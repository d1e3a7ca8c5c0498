// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/kernels/bfloat16.h"

namespace core::models::kernels {

TUNEWRIGHT_VECTORIZED
void widen(const BFloat16* input, float* output, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i)
        output[i] = widened(input[i]);
}

TUNEWRIGHT_VECTORIZED
void narrow(const float* input, BFloat16* output, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i)
        store(output[i], input[i]);
}

}  // namespace core::models::kernels
