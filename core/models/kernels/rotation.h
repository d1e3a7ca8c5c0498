// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/models/kernels/bfloat16.h"

namespace core::models::kernels {

/// Turns the pairs (x[i], x[half + i]) by angles of which cosines and sines [half] are given; the rest of the `size` elements
/// is copied. @param direction 1, or −1 to turn back
void turnPairs(const BFloat16* x, const float* cosines, const float* sines, BFloat16* y, std::int64_t half, std::int64_t size,
               float direction);

}  // namespace core::models::kernels
