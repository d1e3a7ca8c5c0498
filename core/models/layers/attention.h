// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <torch/torch.h>

#include "core/models/layers/dropout.h"
#include "core/models/model.h"

namespace core::models {

/// Which tokens may look at which, computed once for all layers of a forward pass.
struct AttentionMask {
    torch::Tensor bias;  ///< added to the scores, [B or 1, 1, T, T]: 0 or a number so low that softmax gives 0; undefined: all open
};

/// @param causal tokens look at themselves and at what is before them only
AttentionMask attentionMask(const ModelInput& input, bool causal, torch::ScalarType type);

/// softmax(scale · query · keyᵀ + mask) · value (Vaswani et al. 2017), by head.
/// @param query, key, value [B, T, H] with `heads` heads side by side in H; may be views
/// @returns [B, T, H]. A row whose mask is wholly closed gives the mean of the values, not NaN.
torch::Tensor attention(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& value, std::int64_t heads,
                        double scale, const AttentionMask& mask, const Dropout& dropout);

}  // namespace core::models
