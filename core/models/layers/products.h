// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/tensor.h"

namespace core::models {

/// Matrix products. A processor that does not compute in bfloat16 is far quicker in float32: there the values of such
/// tensors are widened for each product, and what comes out is rounded.

/// x · Wᵀ + b: [..., in] → [..., out]; `bias` may be undefined.
torch::Tensor linearMap(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias = {});

/// What backward needs of such a map, where it is asked for: the gradients of x, W and b from that of the output.
struct LinearGradients {
    torch::Tensor input, weight, bias;
};
struct LinearNeeds {
    bool input = true, weight = true, bias = true;
};
LinearGradients linearGradients(const torch::Tensor& gradient, const torch::Tensor& x, const torch::Tensor& weight,
                                LinearNeeds needs);

/// Of matrices, without gradient: a · b, and the same added to `sum`.
torch::Tensor product(const torch::Tensor& a, const torch::Tensor& b);
void addProduct(const torch::Tensor& sum, const torch::Tensor& a, const torch::Tensor& b);

}  // namespace core::models
