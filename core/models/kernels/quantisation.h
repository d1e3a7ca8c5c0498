// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <cstdint>

/// Blocks of float32 values in 8 or 4 bits beside one scale for each block. Single-threaded: callers cut the work into rows.
namespace core::models::kernels {

inline constexpr std::int64_t quantisedBlock = 64;  ///< values that share a scale
inline constexpr std::int64_t bytesOfBlock8 = quantisedBlock, bytesOfBlock4 = quantisedBlock / 2;

/// The 16 values of the 4-bit NormalFloat: as likely as each other where numbers are normal, zero among them (Dettmers et al.
/// 2023, "QLoRA", appendix E).
inline constexpr std::array<float, 16> normalFloat4 = {-1.0f,
                                                       -0.6961928009986877f,
                                                       -0.5250730514526367f,
                                                       -0.39491748809814453f,
                                                       -0.28444138169288635f,
                                                       -0.18477343022823334f,
                                                       -0.09105003625154495f,
                                                       0.0f,
                                                       0.07958029955625534f,
                                                       0.16093020141124725f,
                                                       0.24611230194568634f,
                                                       0.33791524171829224f,
                                                       0.44070982933044434f,
                                                       0.5626170039176941f,
                                                       0.7229568362236023f,
                                                       1.0f};

/// One block [64] → codes [64], whole numbers from -127 to 127. @returns the scale: value ≈ scale · code
float quantise8(const float* values, std::int8_t* codes);
/// One block [64] → codes [32]: the place of the nearest NormalFloat of value i in the low half of byte i, that of value 32 + i
/// in its high half. @returns the scale, the greatest magnitude: value ≈ scale · normalFloat4[code]
float quantise4(const float* values, std::uint8_t* codes);

/// Codes and scales of `blocks` blocks → values [blocks · 64].
void dequantise8(const std::int8_t* codes, const float* scales, std::int64_t blocks, float* values);
void dequantise4(const std::uint8_t* codes, const float* scales, std::int64_t blocks, float* values);

}  // namespace core::models::kernels
