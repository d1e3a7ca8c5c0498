// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>

#include "core/models/layers/dropout.h"
#include "core/models/model.h"
#include "core/models/tensor.h"

namespace core::models {

/// Which tokens may look at which, computed once for all layers of a forward pass. A query looks at the keys of its own
/// segment. T queries; S keys, of which the last T stand where the queries do.
struct AttentionMask {
    bool causal = false;      ///< at itself and at what is before it only
    std::int64_t window = 0;  ///< at itself and at what is less than so many tokens away; 0: at all
    torch::Tensor segments;   ///< [B, T] int32: segment of each query
    torch::Tensor keys;       ///< [B, S] int32: segment of each key, -1 where it is padding
    torch::Tensor ranges;     ///< [B, blocks, 2] int64: first and end of the keys that a block of queries needs
    torch::Tensor bias;       ///< [B or 1, 1, T, S] where the fused form does not apply: 0, or low enough to vanish in softmax
    KeyValueCache* cache = nullptr;  ///< holds the S - T older keys and values of each layer
};

/// @param like a tensor of the type and device that attention will work in
/// @param window as AttentionMask::window
AttentionMask attentionMask(const ModelInput& input, bool causal, const torch::Tensor& like, std::int64_t window = 0);

/// Every query [B, T] looks at the keys [B, S] of another sequence, of which those with 0 in `keyMask` (undefined: none) are
/// padding.
AttentionMask crossMask(const torch::Tensor& queryIds, const torch::Tensor& keyIds, const torch::Tensor& keyMask,
                        const torch::Tensor& like);

/// The causal masks of a forward pass whose layers see windows of several sizes, each made when it is first asked for.
class WindowMasks {
public:
    WindowMasks(const ModelInput& input, const torch::Tensor& like) : m_input(input), m_like(like) {}

    const AttentionMask& at(std::int64_t window);

private:
    const ModelInput& m_input;
    torch::Tensor m_like;
    std::map<std::int64_t, AttentionMask> m_masks;
};

/// What some families do to the scores before the mask.
struct ScoreTerms {
    torch::Tensor bias;  ///< [B or 1, heads, T, S], added behind the scale (relative positions); undefined: nothing
    double cap = 0;      ///< cap · tanh(score / cap) (Gemma 2); 0: no cap
};

/// softmax(scale · query · keyᵀ + mask) · value (Vaswani et al. 2017), by head. Keys and values may have fewer heads, of
/// which each serves a group of queries (Ainslie et al. 2023).
/// @param query [B, T, heads · d], key and value [B, S, heads / group · d]; heads side by side; may be views
/// @returns [B, T, heads · d]. A query that may look at nothing gets the mean of the values, as a softmax of equal scores
/// gives.
torch::Tensor attention(const torch::Tensor& query, const torch::Tensor& key, const torch::Tensor& value, std::int64_t heads,
                        double scale, const AttentionMask& mask, const Dropout& dropout, const ScoreTerms& terms = {});

}  // namespace core::models
