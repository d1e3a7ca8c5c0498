// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/dropout.h"
#include "core/models/model.h"
#include "core/models/tensor.h"

namespace core::models {

/// Which tokens may look at which, computed once for all layers of a forward pass. A query looks at the keys of its own
/// segment.
struct AttentionMask {
    bool causal = false;      ///< at itself and at what is before it only
    std::int64_t window = 0;  ///< causal: at so many tokens, itself the last of them; 0: at all
    torch::Tensor segments;   ///< [B, T] int32: segment of each query
    torch::Tensor keys;       ///< [B, T] int32: segment of each key, -1 where it is padding
    torch::Tensor ranges;     ///< [B, blocks, 2] int64: first and end of the keys that a block of queries needs
    torch::Tensor bias;       ///< [B or 1, 1, T, T] where the fused form does not apply: 0, or low enough to vanish in softmax
};

/// @param like a tensor of the type and device that attention will work in
/// @param window as AttentionMask::window
AttentionMask attentionMask(const ModelInput& input, bool causal, const torch::Tensor& like, std::int64_t window = 0);

/// softmax(scale · query · keyᵀ + mask) · value (Vaswani et al. 2017), by head.
/// @param query, key, value [B, T, H] with `heads` heads side by side in H; may be views
/// @returns [B, T, H]. A query that may look at nothing gets the mean of the values, as a softmax of equal scores gives.
torch::Tensor attention(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& value, std::int64_t heads,
                        double scale, const AttentionMask& mask, const Dropout& dropout);

/// Keys or values [B, T, heads, d] of which each serves `group` queries next to each other: [B, T, heads · group · d].
torch::Tensor sharedHeads(const torch::Tensor& x, std::int64_t group);

}  // namespace core::models
