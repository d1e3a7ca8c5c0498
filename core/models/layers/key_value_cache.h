// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "core/models/tensor.h"

namespace core::models {

/// The keys and values of the tokens that a decoder has seen, so that a further token costs one row of each layer. Belongs to
/// one run of generation; without gradient. Layers take their turn in the order in which they call attention.
class KeyValueCache {
public:
    /// Tokens that every layer holds from earlier steps.
    std::int64_t length() const { return m_length; }

    /// A forward pass begins: what the last one added counts now, and it is the first layer's turn.
    void beginStep();

    /// Adds the next layer's new keys and values [B, T, H] and gives all of its: [B, length() + T, H], views.
    std::pair<torch::Tensor, torch::Tensor> extended(const torch::Tensor& key, const torch::Tensor& value);

    /// The next layer's keys and values of what does not grow, computed in the first step alone.
    using KeysAndValues = std::pair<torch::Tensor, torch::Tensor>;
    const KeysAndValues& kept(const std::function<KeysAndValues()>& compute);

    /// Row i becomes what row rows[i] was. @param rows [B'] int64
    void selectRows(const torch::Tensor& rows);

private:
    /// Room for more tokens than are used, doubled when it is full.
    struct Layer {
        torch::Tensor keys, values;  ///< [B, room, H]
    };
    void append(torch::Tensor& room, const torch::Tensor& added) const;

    std::vector<Layer> m_layers;
    std::vector<KeysAndValues> m_kept;
    std::size_t m_turn = 0, m_keptTurn = 0;
    std::int64_t m_length = 0, m_added = 0;
};

/// Tokens that a cache holds; 0 without one.
inline std::int64_t lengthOf(const KeyValueCache* cache) {
    return cache ? cache->length() : 0;
}

}  // namespace core::models
