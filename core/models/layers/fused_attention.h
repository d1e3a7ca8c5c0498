// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/attention.h"
#include "core/models/tensor.h"

namespace core::models {

/// Attention in tiles that stay in the processor's cache, for float32 and bfloat16 on the CPU: no [T, T] matrix is kept,
/// backward computes the probabilities again from their sums (after Dao et al. 2022), and tiles that the mask closes are left
/// out.

bool fusedAttentionApplies(const torch::Tensor& like);

/// AttentionMask::ranges of a mask whose other parts are there.
torch::Tensor keyRanges(const AttentionMask& mask);

/// As attention(); a query that may look at nothing gets the mean of the values.
torch::Tensor fusedAttention(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& value,
                             std::int64_t heads, double scale, const AttentionMask& mask, double dropout);

}  // namespace core::models
