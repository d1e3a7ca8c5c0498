// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

#include "core/models/tensor.h"
#include "core/training/adamw_kernel.h"

namespace core::training {

/// Parameters with their gradients and running means side by side, as libtorch's operations over lists want them.
struct AdamWLists {
    std::vector<torch::Tensor> values, first, second, gradients;

    void add(const torch::Tensor& value, const torch::Tensor& firstMean, const torch::Tensor& secondMean,
             const torch::Tensor& gradient);
};

/// The step of adamWStep() in few launches over many tensors, on any device: a graphics card would wait for single ones.
void adamWStepInLists(const AdamWLists& lists, const AdamWFactors& factors);

}  // namespace core::training
