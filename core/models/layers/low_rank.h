// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/activated_input.h"
#include "core/models/layers/dropout.h"
#include "core/models/layers/linear_map.h"
#include "core/models/tensor.h"

namespace core::models {

/// A small change of a linear map W [out, in] that is learned in its place: W' = W + s·B·A (LoRA, Hu et al. 2021); with
/// magnitudes m, one for each output, W' = m · (W + s·B·A) / ‖W + s·B·A‖ by rows (DoRA, Liu et al. 2024), where the norm counts
/// as a constant in backward. Dropout takes parts of x away from A alone.
struct LowRank {
    torch::Tensor down;       ///< A [r, in]
    torch::Tensor up;         ///< B [out, r]
    torch::Tensor magnitude;  ///< m [out]; undefined: LoRA
    double scale = 1;         ///< s: alpha / r, or alpha / √r (Kalajdzievski 2023)
    Dropout dropout;

    /// input · W' + b: [..., in] → [..., out]. `bias` [out] may be undefined. W stands still.
    torch::Tensor operator()(const ActivatedInput& input, const LinearMap& weight, const torch::Tensor& bias) const;
    /// W' [out, in], without a gradient.
    torch::Tensor merged(const torch::Tensor& weight) const;
    /// ‖W + s·B·A‖ by rows [out], without a gradient.
    torch::Tensor norms(const torch::Tensor& weight) const;
};

}  // namespace core::models
