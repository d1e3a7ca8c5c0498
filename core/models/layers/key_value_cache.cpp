// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/key_value_cache.h"

#include <algorithm>

namespace core::models {
namespace {

using torch::Tensor;

constexpr std::int64_t smallestRoom = 64;  // tokens

}  // namespace

void KeyValueCache::beginStep() {
    m_length += m_added;
    m_added = 0;
    m_turn = m_keptTurn = 0;
}

void KeyValueCache::append(Tensor& room, const Tensor& added) const {
    const std::int64_t end = m_length + added.size(1);
    if (!room.defined() || room.size(1) < end) {
        const std::int64_t size = std::max({smallestRoom, end, 2 * m_length});
        Tensor larger = at::empty({added.size(0), size, added.size(2)}, added.options());
        if (m_length > 0)
            larger.narrow(1, 0, m_length).copy_(room.narrow(1, 0, m_length));
        room = larger;
    }
    room.narrow(1, m_length, added.size(1)).copy_(added);
}

std::pair<Tensor, Tensor> KeyValueCache::extended(const Tensor& key, const Tensor& value) {
    if (m_turn == m_layers.size())
        m_layers.emplace_back();
    Layer& layer = m_layers[m_turn++];
    append(layer.keys, key);
    append(layer.values, value);
    m_added = key.size(1);
    const std::int64_t all = m_length + m_added;
    return {layer.keys.narrow(1, 0, all), layer.values.narrow(1, 0, all)};
}

const KeyValueCache::KeysAndValues& KeyValueCache::kept(const std::function<KeysAndValues()>& compute) {
    if (m_keptTurn == m_kept.size())
        m_kept.push_back(compute());
    return m_kept[m_keptTurn++];
}

void KeyValueCache::selectRows(const Tensor& rows) {
    for (auto& [keys, values] : m_kept) {
        keys = keys.index_select(0, rows);
        values = values.index_select(0, rows);
    }
    for (Layer& layer : m_layers) {
        layer.keys = layer.keys.index_select(0, rows);
        layer.values = layer.values.index_select(0, rows);
    }
}

}  // namespace core::models
