// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/activation.h"

namespace core::models {

/// What goes into a matrix behind an activation: activation(x) · factor. Computed once more in backward in place of being kept,
/// since these are the widest tensors of a model.
struct ActivatedInput {
    Activation activation = nullptr;  ///< null: x itself
    torch::Tensor x;                  ///< [..., in]
    torch::Tensor factor;             ///< of the same shape; undefined: none

    torch::Tensor values() const;

    /// Gradients of x and of the factor (undefined if there is none) from that of values(), whose memory they may take. Without
    /// gradient themselves.
    struct Gradients {
        torch::Tensor x, factor;
    };
    Gradients gradients(const torch::Tensor& ofValues) const;
};

}  // namespace core::models
