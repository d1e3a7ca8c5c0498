// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/t5/t5.h"

#include <array>
#include <cmath>
#include <optional>

#include "core/models/layers/encoder_decoder.h"
#include "core/models/layers/projections.h"
#include "core/models/layers/relative_bias.h"
#include "core/models/layers/rms_norm.h"

// T5 (Raffel et al. 2020), T5 v1.1 and Flan (Chung et al. 2022), mT5 (Xue et al. 2021): an encoder and a decoder with a norm
// before each part, relative positions as a bias of the scores that the layers of a stack share, and scores that are not
// scaled.

namespace core::models {
namespace {

using torch::Tensor;

struct T5Config {
    ModelShape shape;
    std::int64_t decoderLayers = 0, innerSize = 0, headSize = 0, buckets = 0, maximumDistance = 0;
    double epsilon = 0, dropout = 0, factor = 1;
    bool gated = false, scaledOutput = false;
    Activation activation = nullptr;

    double deviation(std::int64_t size) const { return factor / std::sqrt(static_cast<double>(size)); }
};

ModelShape t5Shape(Config& config, std::string_view modelType) {
    ModelShape shape;
    shape.family = modelType;
    shape.layers = config.count({"num_layers"}, ConfigLimits::layers);
    shape.hiddenSize = config.count({"d_model"}, ConfigLimits::hiddenSize);
    shape.heads = config.count({"num_heads"}, ConfigLimits::heads);
    shape.contextLength = config.optionalCount({"n_positions"}, ConfigLimits::positions, 512);
    shape.relativePositions = true;
    shape.vocabularySize = config.count({"vocab_size"}, ConfigLimits::vocabulary);
    shape.decoderPadding = config.optionalCount({"pad_token_id"}, shape.vocabularySize - 1, 0, 0);
    shape.decoderStart = config.optionalCount({"decoder_start_token_id"}, shape.vocabularySize - 1, shape.decoderPadding, 0);
    return shape;
}

/// "relu", "gated-gelu" (which means its tanh form) and so on.
void readFeedForward(Config& config, T5Config& read) {
    const std::string form = config.text({"feed_forward_proj"}, "relu");
    constexpr std::string_view gate = "gated-";
    read.gated = form.starts_with(gate);
    const std::string name = form == "gated-gelu" ? "gelu_new" : read.gated ? form.substr(gate.size()) : form;
    read.activation = activationOfName(name);
    if (!read.activation)
        config.fault("model.activation", "feed_forward_proj", {{"value", form}});
}

T5Config readT5(Config& config, std::string_view modelType) {
    T5Config read;
    read.shape = t5Shape(config, modelType);
    read.decoderLayers = config.optionalCount({"num_decoder_layers"}, ConfigLimits::layers, read.shape.layers);
    read.innerSize = config.count({"d_ff"}, ConfigLimits::hiddenSize);
    read.headSize = config.count({"d_kv"}, ConfigLimits::hiddenSize);
    read.buckets = config.count({"relative_attention_num_buckets"}, ConfigLimits::positions, 32, 4);
    read.maximumDistance = config.count({"relative_attention_max_distance"}, ConfigLimits::positions, 128);
    if (config.issues().empty() && read.maximumDistance <= read.buckets / 2)
        config.fault("model.unsupported-setting", "relative_attention_max_distance",
                     {{"value", std::to_string(read.maximumDistance)}});
    read.epsilon = config.positive({"layer_norm_epsilon"}, 1e-6);
    read.dropout = config.probability({"dropout_rate"}, 0.1);
    read.factor = config.positive({"initializer_factor"}, 1);
    read.scaledOutput = config.flag({"scale_decoder_outputs"}, config.flag({"tie_word_embeddings"}, true));
    readFeedForward(config, read);
    config.finish();
    return read;
}

class T5Attention {
public:
    T5Attention(const Scope& scope, const T5Config& config, const DropoutSettings& settings)
        : m_query(scope / "q", config.shape.hiddenSize, size(config), Bias::Without),
          m_key(scope / "k", config.shape.hiddenSize, size(config), Bias::Without),
          m_value(scope / "v", config.shape.hiddenSize, size(config), Bias::Without),
          m_output(scope / "o", size(config), config.shape.hiddenSize, Bias::Without), m_dropout(settings, config.dropout),
          m_heads(config.shape.heads) {
        m_query.weight().deviation = config.deviation(config.shape.hiddenSize * config.headSize);
        m_key.weight().deviation = m_value.weight().deviation = config.deviation(config.shape.hiddenSize);
        m_output.weight().deviation = config.deviation(size(config));
    }

    /// @param bias [1, heads, T, S]
    Tensor self(const Tensor& x, const AttentionMask& mask, const Tensor& bias) const {
        return attended(x, {m_key(x), m_value(x)}, mask, bias);
    }
    Tensor cross(const Tensor& x, const Encoded& encoded, KeyValueCache* cache) const {
        return attended(x, crossKeysAndValues(m_key, m_value, encoded, cache), encoded.mask, {});
    }

private:
    static std::int64_t size(const T5Config& config) { return config.shape.heads * config.headSize; }

    Tensor attended(const Tensor& x, const KeyValueCache::KeysAndValues& keysAndValues, const AttentionMask& mask,
                    const Tensor& bias) const {
        const auto& [keys, values] = keysAndValues;
        return m_output(attention(m_query(x), keys, values, m_heads, 1, mask, m_dropout, {.bias = bias}));
    }

    Linear m_query, m_key, m_value, m_output;
    Dropout m_dropout;
    std::int64_t m_heads;
};

class T5FeedForward {
public:
    T5FeedForward(const Scope& scope, const T5Config& config, const DropoutSettings& settings)
        : m_up(up(scope, config)), m_down(scope / "wo", config.innerSize, config.shape.hiddenSize, Bias::Without),
          m_dropout(settings, config.dropout), m_activation(config.activation) {
        m_up.setDeviation(config.deviation(config.shape.hiddenSize));
        m_down.weight().deviation = config.deviation(config.innerSize);
    }

    Tensor operator()(const Tensor& x) const {
        const std::vector<Tensor> up = m_up(x);
        const Tensor active = m_activation(up.front());
        return m_down(m_dropout(up.size() > 1 ? active * up.back() : active));
    }

private:
    static Projections up(const Scope& scope, const T5Config& config) {
        if (config.gated)
            return {scope, {{"wi_0", config.innerSize}, {"wi_1", config.innerSize}}, config.shape.hiddenSize, Bias::Without};
        return {scope, {{"wi", config.innerSize}}, config.shape.hiddenSize, Bias::Without};
    }

    Projections m_up;
    Linear m_down;
    Dropout m_dropout;
    Activation m_activation;
};

class T5Block {
public:
    T5Block(const Scope& scope, const T5Config& config, bool decodes, const DropoutSettings& settings)
        : m_selfNorm(scope / "layer" / 0 / "layer_norm", config.shape.hiddenSize, config.epsilon),
          m_self(scope / "layer" / 0 / "SelfAttention", config, settings),
          m_feedForwardNorm(scope / "layer" / (decodes ? 2 : 1) / "layer_norm", config.shape.hiddenSize, config.epsilon),
          m_feedForward(scope / "layer" / (decodes ? 2 : 1) / "DenseReluDense", config, settings),
          m_dropout(settings, config.dropout) {
        if (!decodes)
            return;
        m_crossNorm.emplace(scope / "layer" / 1 / "layer_norm", config.shape.hiddenSize, config.epsilon);
        m_cross.emplace(scope / "layer" / 1 / "EncDecAttention", config, settings);
    }

    Tensor operator()(Tensor x, const AttentionMask& mask, const Tensor& bias, const Encoded& encoded) const {
        x = x + m_dropout(m_self.self(m_selfNorm(x), mask, bias));
        if (m_cross)
            x = x + m_dropout(m_cross->cross((*m_crossNorm)(x), encoded, mask.cache));
        return x + m_dropout(m_feedForward(m_feedForwardNorm(x)));
    }

private:
    RmsNorm m_selfNorm;
    T5Attention m_self;
    RmsNorm m_feedForwardNorm;
    T5FeedForward m_feedForward;
    std::optional<RmsNorm> m_crossNorm;
    std::optional<T5Attention> m_cross;
    Dropout m_dropout;
};

/// Encoder or decoder.
class T5Stack {
public:
    T5Stack(const Scope& scope, const T5Config& config, std::int64_t layers, bool decodes, const DropoutSettings& settings,
            const LayerRunner& run)
        : m_run(run), m_bias(scope / "block" / 0 / "layer" / 0 / "SelfAttention" / "relative_attention_bias",
                             config.shape.heads, config.buckets, config.maximumDistance, !decodes),
          m_norm(scope / "final_layer_norm", config.shape.hiddenSize, config.epsilon), m_dropout(settings, config.dropout) {
        for (std::int64_t i = 0; i < layers; ++i)
            m_blocks.emplace_back(scope / "block" / i, config, decodes, settings);
    }

    /// @param embedded [B, T, H] @param encoded of a decoder
    Tensor operator()(const Tensor& embedded, const AttentionMask& mask, const Encoded& encoded) const {
        const std::int64_t keys = mask.keys.size(1), queries = embedded.size(1);
        const Tensor bias = m_bias(keys - queries, queries, keys);
        Tensor x = m_dropout(embedded);
        for (const T5Block& block : m_blocks)
            x = m_run(
                [&block, mask, crossMask = encoded.mask](const Tensor& given, const Tensor& positions, const Tensor& states) {
                    return block(given, mask, positions, {states, crossMask});
                },
                x, bias, encoded.states);
        return m_dropout(m_norm(x));
    }

private:
    const LayerRunner& m_run;
    RelativeBias m_bias;
    std::vector<T5Block> m_blocks;
    RmsNorm m_norm;
    Dropout m_dropout;
};

class T5 : public EncoderDecoder {
public:
    explicit T5(const T5Config& config)
        : EncoderDecoder(config.shape, config.deviation(config.shape.hiddenSize)),
          m_tokens(Scope(m_set, "") / "shared", config.shape.vocabularySize, config.shape.hiddenSize),
          m_encoder(Scope(m_set, "") / "encoder", config, config.shape.layers, false, m_dropout, m_run),
          m_decoder(Scope(m_set, "") / "decoder", config, config.decoderLayers, true, m_dropout, m_run),
          m_output((Scope(m_set, "") / "lm_head").matrix("weight", {config.shape.vocabularySize, config.shape.hiddenSize})),
          m_outputScale(config.scaledOutput ? 1 / std::sqrt(static_cast<double>(config.shape.hiddenSize)) : 1) {
        m_tokens.slot().deviation = m_output.deviation = config.factor;
        m_output.sameAs = &m_tokens.slot();
        tie("encoder.embed_tokens.weight");
        tie("decoder.embed_tokens.weight");
    }

    /// [N, H] → [N, V]
    Tensor project(const Tensor& hidden) override {
        return linearMap(m_outputScale == 1 ? hidden : hidden * m_outputScale, m_output.value);
    }

protected:
    const Embedding& tokens() const override { return m_tokens; }
    Tensor encode(const Tensor& embedded, const AttentionMask& mask) override { return m_encoder(embedded, mask, {}); }
    Tensor decode(const Tensor& embedded, const AttentionMask& mask, const Encoded& encoded) override {
        return m_decoder(embedded, mask, encoded);
    }

private:
    Embedding m_tokens;
    T5Stack m_encoder, m_decoder;
    ParameterSlot& m_output;
    double m_outputScale;
};

std::string t5Name(std::string_view name) {
    return std::string(name);
}

constexpr std::string_view t5Type = "t5", mt5Type = "mt5";
constexpr std::array<FamilyHead, 1> t5Heads = {{{Head::Seq2SeqLm, "T5ForConditionalGeneration"}}};
constexpr std::array<FamilyHead, 1> mt5Heads = {{{Head::Seq2SeqLm, "MT5ForConditionalGeneration"}}};

template <const std::string_view& modelType> Family likeT5(std::span<const FamilyHead> heads) {
    return {modelType,
            heads,
            encoderDecoderTasks,
            [](Config& config) { return t5Shape(config, modelType); },
            [](Config& config, Head, std::vector<std::string>) -> std::unique_ptr<Network> {
                return std::make_unique<T5>(readT5(config, modelType));
            },
            t5Name};
}

}  // namespace

const Family& t5Family() {
    static const Family family = likeT5<t5Type>(t5Heads);
    return family;
}

const Family& mt5Family() {
    static const Family family = likeT5<mt5Type>(mt5Heads);
    return family;
}

}  // namespace core::models
