// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <bit>
#include <cstdint>

#include "core/models/kernels/vectorize.h"

namespace core::models::kernels {

/// The upper half of a float32. Kernels compute in float32 and round what they store.
struct BFloat16 {
    std::uint16_t bits;
};

TUNEWRIGHT_INLINE float widened(float x) {
    return x;
}
TUNEWRIGHT_INLINE float widened(BFloat16 x) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(x.bits) << 16U);
}

TUNEWRIGHT_INLINE void store(float& to, float x) {
    to = x;
}
/// Rounds to the nearest, ties to even.
TUNEWRIGHT_INLINE void store(BFloat16& to, float x) {
    const auto bits = std::bit_cast<std::uint32_t>(x);
    const std::uint32_t rounded = (bits + 0x7fffU + ((bits >> 16U) & 1U)) >> 16U;
    const bool isNan = static_cast<std::int32_t>(bits & 0x7fffffffU) > 0x7f800000;
    to.bits = static_cast<std::uint16_t>(isNan ? 0x7fc0U : rounded);
}

/// Whole arrays.
void widen(const BFloat16* input, float* output, std::int64_t count);
void narrow(const float* input, BFloat16* output, std::int64_t count);

}  // namespace core::models::kernels
