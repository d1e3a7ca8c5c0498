// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/rotary_decoder.h"

#include <optional>

#include "core/models/layers/attention.h"
#include "core/models/layers/gated_mlp.h"
#include "core/models/layers/token_output.h"

namespace core::models {
namespace {

using torch::Tensor;
using Norms = RotaryDecoderConfig::Norms;
using QueryKeyNorm = RotaryDecoderConfig::QueryKeyNorm;

Tensor capped(const Tensor& x, double cap) {
    return cap > 0 ? cap * at::tanh(x / cap) : x;
}

RmsNorm norm(const Scope& scope, const RotaryDecoderConfig& config) {
    return {scope, config.shape.hiddenSize, config.epsilon, config.normForm};
}

class GroupedAttention {
public:
    GroupedAttention(const Scope& scope, const RotaryDecoderConfig& config, const DropoutSettings& settings)
        : m_input(projections(scope, config)),
          m_output(scope / "o_proj", config.shape.heads * config.headSize, config.shape.hiddenSize, config.outputBias),
          m_dropout(settings, config.attentionDropout), m_heads(config.shape.heads), m_headSize(config.headSize),
          m_eachHead(config.queryKeyNorm == QueryKeyNorm::EachHead), m_scale(config.scoreScale), m_cap(config.scoreCap) {
        if (config.queryKeyNorm == QueryKeyNorm::None)
            return;
        const auto size = [&](std::int64_t heads) { return m_eachHead ? m_headSize : heads * m_headSize; };
        m_queryNorm.emplace(scope / "q_norm", size(m_heads), config.epsilon, config.normForm);
        m_keyNorm.emplace(scope / "k_norm", size(config.keyHeads), config.epsilon, config.normForm);
    }

    Tensor operator()(const Tensor& x, const Rotary::Turns& turns, const AttentionMask& mask) const {
        const std::vector<Tensor> qkv = m_input(x);
        const Tensor query = placed(qkv[0], m_queryNorm, turns), key = placed(qkv[1], m_keyNorm, turns);
        return m_output(attention(query, key, qkv[2], m_heads, m_scale, mask, m_dropout, {.cap = m_cap}));
    }

private:
    static Projections projections(const Scope& scope, const RotaryDecoderConfig& config) {
        const std::int64_t queries = config.shape.heads * config.headSize, keys = config.keyHeads * config.headSize;
        if (config.stacked)
            return {scope, "qkv_proj", {queries, keys, keys}, config.shape.hiddenSize, config.inputBias};
        return {scope, {{"q_proj", queries}, {"k_proj", keys}, {"v_proj", keys}}, config.shape.hiddenSize, config.inputBias};
    }

    /// [B, T, heads · d], normalized and turned.
    Tensor placed(const Tensor& x, const std::optional<RmsNorm>& norm, const Rotary::Turns& turns) const {
        const Tensor whole = norm && !m_eachHead ? (*norm)(x) : x;
        const Tensor split = whole.unflatten(-1, {whole.size(-1) / m_headSize, m_headSize});
        return turned(norm && m_eachHead ? (*norm)(split) : split, turns).flatten(2);
    }

    Projections m_input;
    Linear m_output;
    std::optional<RmsNorm> m_queryNorm, m_keyNorm;
    Dropout m_dropout;
    std::int64_t m_heads, m_headSize;
    bool m_eachHead;
    double m_scale, m_cap;
};

GatedMlp mlp(const Scope& scope, const RotaryDecoderConfig& config) {
    if (config.stacked)
        return {scope, "gate_up_proj", config.shape.hiddenSize, config.innerSize, config.mlpBias, config.activation};
    return {scope, config.shape.hiddenSize, config.innerSize, config.mlpBias, config.activation};
}

class Layer {
public:
    Layer(const Scope& scope, const RotaryDecoderConfig& config, const DropoutSettings& settings)
        : m_attention(scope / "self_attn", config, settings), m_mlp(mlp(scope / "mlp", config)),
          m_dropout(settings, config.residualDropout) {
        if (config.norms != Norms::After)
            m_beforeAttention.emplace(norm(scope / "input_layernorm", config));
        if (config.norms == Norms::Before) {
            m_beforeMlp.emplace(norm(scope / "post_attention_layernorm", config));
            return;
        }
        m_afterAttention.emplace(norm(scope / "post_attention_layernorm", config));
        if (config.norms == Norms::BeforeAndAfter)
            m_beforeMlp.emplace(norm(scope / "pre_feedforward_layernorm", config));
        m_afterMlp.emplace(norm(scope / "post_feedforward_layernorm", config));
    }

    Tensor operator()(const Tensor& input, const Rotary::Turns& turns, const AttentionMask& mask) const {
        const Tensor mixed = m_attention(with(m_beforeAttention, input), turns, mask);
        const Tensor x = input + m_dropout(with(m_afterAttention, mixed));
        return x + m_dropout(with(m_afterMlp, m_mlp(with(m_beforeMlp, x))));
    }

private:
    static Tensor with(const std::optional<RmsNorm>& norm, const Tensor& x) { return norm ? (*norm)(x) : x; }

    std::optional<RmsNorm> m_beforeAttention, m_afterAttention, m_beforeMlp, m_afterMlp;
    GroupedAttention m_attention;
    GatedMlp m_mlp;
    Dropout m_dropout;
};

class RotaryDecoder : public Network {
public:
    explicit RotaryDecoder(const RotaryDecoderConfig& config)
        : Network(Head::CausalLm, config.shape, {}, config.initializerRange), m_config(config),
          m_tokens(Scope(m_set, "model.") / "embed_tokens", config.shape.vocabularySize, config.shape.hiddenSize,
                   config.padding),
          m_embeddingDropout(m_dropout, config.embeddingDropout), m_norm(norm(Scope(m_set, "model.") / "norm", config)),
          m_output(Scope(m_set, "", true) / "lm_head", m_tokens, config.tied, config.shape.vocabularySize,
                   config.shape.hiddenSize) {
        for (std::int64_t i = 0; i < config.shape.layers; ++i)
            m_layers.emplace_back(Scope(m_set, "model.") / "layers" / i, config, m_dropout);
        if (config.tied)
            tie("lm_head.weight");
    }

    Tensor hidden(const ModelInput& given) override {
        const ModelInput input = accept(given);
        Tensor x = m_tokens(input.inputIds);  // [B, T, H]
        if (m_config.embeddingScale != 1)
            x = x * m_config.embeddingScale;
        x = m_embeddingDropout(x);
        std::vector<Rotary::Turns> turns;
        for (const Rotary& rotary : m_config.rotaries)
            turns.push_back(rotary.at(positionsOf(input)));
        WindowMasks masks(input, x);
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            const auto [window, rotary] = m_config.layers[i];
            const auto run = [&layer = m_layers[i], mask = masks.at(window),
                              turns = rotary < 0 ? Rotary::Turns() : turns[static_cast<std::size_t>(rotary)]](
                                 const Tensor& given) { return layer(given, turns, mask); };
            x = m_run(run, x);
        }
        return m_norm(x);
    }

    /// [N, H] → [N, V]
    Tensor project(const Tensor& hidden) override { return capped(m_output(hidden), m_config.logitCap); }

private:
    RotaryDecoderConfig m_config;
    Embedding m_tokens;
    Dropout m_embeddingDropout;
    std::vector<Layer> m_layers;
    RmsNorm m_norm;
    TokenOutput m_output;
};

}  // namespace

std::unique_ptr<Network> buildRotaryDecoder(const RotaryDecoderConfig& config) {
    return std::make_unique<RotaryDecoder>(config);
}

}  // namespace core::models
