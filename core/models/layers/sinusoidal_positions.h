// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/tensor.h"

namespace core::models {

/// Position vectors of sines and cosines (Vaswani et al. 2017): the sines of all frequencies first, then their cosines.
/// @param positions [T] int64 @returns [T, size] float32
inline torch::Tensor sinusoidalPositions(const torch::Tensor& positions, std::int64_t size) {
    const torch::Tensor exponents =
        at::arange(0, size, 2, positions.options().dtype(torch::kDouble)) / static_cast<double>(size);
    const torch::Tensor angles = positions.to(torch::kDouble).unsqueeze(-1) * at::pow(10'000, -exponents);
    return at::cat({angles.sin(), angles.cos().slice(-1, 0, size / 2)}, -1).to(torch::kFloat);
}

}  // namespace core::models
