// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/kernels/quantisation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/models/kernels/vectorize.h"

namespace core::models::kernels {
namespace {

/// What is smaller is zero beside any weight, and its inverse would be no number.
constexpr float smallest = 1e-30f;
constexpr float greatestCode = 127;
/// Beyond it the greatest code would stand for infinity.
constexpr float greatestScale = std::numeric_limits<float>::max() / 128;

/// Between two neighbours among the NormalFloats a value goes to the nearer one.
constexpr std::array<float, 15> borders = [] {
    std::array<float, 15> middles{};
    for (std::size_t i = 0; i < middles.size(); ++i)
        middles[i] = (normalFloat4[i] + normalFloat4[i + 1]) / 2;
    return middles;
}();

float greatestOf(const float* values) {
    float greatest = 0;
    for (std::int64_t i = 0; i < quantisedBlock; ++i)
        greatest = std::max(greatest, std::abs(values[i]));
    return greatest < smallest ? 0 : greatest;
}

}  // namespace

float quantise8(const float* values, std::int8_t* codes) {
    const float greatest = greatestOf(values);
    const float factor = greatest > 0 ? greatestCode / greatest : 0;
    for (std::int64_t i = 0; i < quantisedBlock; ++i) {
        const float scaled = values[i] * factor;
        codes[i] = static_cast<std::int8_t>(scaled + std::copysign(0.5f, scaled));
    }
    return std::min(greatest / greatestCode, greatestScale);
}

TUNEWRIGHT_VECTORIZED float quantise4(const float* values, std::uint8_t* codes) {
    const float greatest = greatestOf(values);
    const float factor = greatest > 0 ? 1 / greatest : 0;
    std::array<std::uint8_t, quantisedBlock> places{};
    for (const float border : borders)
        for (std::int64_t i = 0; i < quantisedBlock; ++i)
            places[static_cast<std::size_t>(i)] += values[i] * factor > border ? 1 : 0;
    for (std::int64_t i = 0; i < bytesOfBlock4; ++i)
        codes[i] = static_cast<std::uint8_t>(places[static_cast<std::size_t>(i)] |
                                             places[static_cast<std::size_t>(i + bytesOfBlock4)] << 4);
    return greatest;
}

TUNEWRIGHT_VECTORIZED void dequantise8(const std::int8_t* codes, const float* scales, std::int64_t blocks, float* values) {
    for (std::int64_t block = 0; block < blocks; ++block) {
        const float scale = scales[block];
        for (std::int64_t i = 0; i < quantisedBlock; ++i)
            values[i] = scale * static_cast<float>(codes[i]);
        codes += bytesOfBlock8;
        values += quantisedBlock;
    }
}

TUNEWRIGHT_VECTORIZED void dequantise4(const std::uint8_t* codes, const float* scales, std::int64_t blocks, float* values) {
    for (std::int64_t block = 0; block < blocks; ++block) {
        float scaled[16];
        for (std::size_t i = 0; i < 16; ++i)
            scaled[i] = scales[block] * normalFloat4[i];
        for (std::int64_t i = 0; i < bytesOfBlock4; ++i) {
            values[i] = scaled[codes[i] & 15];
            values[i + bytesOfBlock4] = scaled[codes[i] >> 4];
        }
        codes += bytesOfBlock4;
        values += quantisedBlock;
    }
}

}  // namespace core::models::kernels
