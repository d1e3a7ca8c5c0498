// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>

#include "core/models/layers/activation.h"
#include "core/models/layers/dropout.h"
#include "core/models/layers/linear.h"

namespace core::models {

/// linear(activation(x)), or linear(activation(x) · factor) where there is a factor of the same shape. Where the layer's matrix
/// or a low-rank change of it learns, backward computes what goes into it once more: kept are x and the factor, and no third
/// tensor of that size. With dropout before the matrix all is kept.
torch::Tensor activatedLinear(const Linear& linear, Activation activation, const torch::Tensor& x,
                              const torch::Tensor& factor = {}, const std::optional<Dropout>& dropout = {});

}  // namespace core::models
