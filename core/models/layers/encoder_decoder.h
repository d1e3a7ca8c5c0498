// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/attention.h"
#include "core/models/layers/embedding.h"
#include "core/models/layers/key_value_cache.h"
#include "core/models/network.h"

namespace core::models {

/// What a decoder reads of its encoder.
struct Encoded {
    torch::Tensor states;  ///< [B, S, H]; undefined where a cache has kept what comes of it
    AttentionMask mask;
};

/// Keys and values of what an encoder has read; the cache, if there is one, keeps them from the first step on.
/// @param key, value turn encoded.states into them
template <class Layer>
KeyValueCache::KeysAndValues crossKeysAndValues(const Layer& key, const Layer& value, const Encoded& encoded,
                                                KeyValueCache* cache) {
    const auto compute = [&] { return KeyValueCache::KeysAndValues(key(encoded.states), value(encoded.states)); };
    return cache ? cache->kept(compute) : compute();
}

/// A network of an encoder, which reads the input, and a decoder, which writes (Vaswani et al. 2017), with one table of
/// tokens for both, or one each.
class EncoderDecoder : public Network {
public:
    EncoderDecoder(const ModelShape& shape, double initializerRange) : Network(Head::Seq2SeqLm, shape, {}, initializerRange) {}

    torch::Tensor hidden(const ModelInput& given) override;

protected:
    virtual const Embedding& tokens() const = 0;
    virtual const Embedding& writtenTokens() const { return tokens(); }
    /// @param embedded [B, S, H]
    virtual torch::Tensor encode(const torch::Tensor& embedded, const AttentionMask& mask) = 0;
    /// @param embedded [B, D, H]
    virtual torch::Tensor decode(const torch::Tensor& embedded, const AttentionMask& mask, const Encoded& encoded) = 0;
};

}  // namespace core::models
