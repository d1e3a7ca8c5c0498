// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/kernels/norms.h"
#include "core/models/tensor.h"

namespace core::models {

/// A norm over the last dimension, for bfloat16 on the CPU. `bias` may be undefined.
torch::Tensor shortNorm(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias,
                        const kernels::Norm& norm);

}  // namespace core::models
