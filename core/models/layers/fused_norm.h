// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/kernels/norms.h"
#include "core/models/tensor.h"

namespace core::models {

/// Whether fusedNorm() can normalise that: x and the weights are of one type that the kernels know.
bool normIsFused(const torch::Tensor& x, const torch::Tensor& weight);

/// A norm over the last dimension in one pass, float32 or bfloat16 on the CPU. `bias` may be undefined. In float32 it keeps its
/// output for backward in place of its input, unless the weights are so small that too little could be read from it: the output
/// is kept anyway by what multiplies it (as "memory-efficient" norms of other programs do).
torch::Tensor fusedNorm(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias,
                        const kernels::Norm& norm);

}  // namespace core::models
