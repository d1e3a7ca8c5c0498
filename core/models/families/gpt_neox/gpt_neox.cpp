// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/gpt_neox/gpt_neox.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/models/layers/attention.h"
#include "core/models/layers/layer_norm.h"
#include "core/models/layers/mlp.h"
#include "core/models/layers/rotary.h"
#include "core/models/layers/token_output.h"
#include "core/models/shape.h"

// GPT-NeoX (Black et al. 2022; Pythia: Biderman et al. 2023): a decoder with rotary positions in a part of each head, and
// attention and feed-forward part side by side.

namespace core::models {
namespace {

using torch::Tensor;

struct GptNeoXConfig {
    ModelShape shape;
    std::int64_t innerSize = 0;
    double epsilon = 0, initializerRange = 0, hiddenDropout = 0, attentionDropout = 0;
    Bias attentionBias = Bias::With;
    bool parallel = true, tied = false;
    Activation activation = nullptr;
};

ModelShape gptNeoxShape(Config& config) {
    ModelShape shape = readShape(config, "gpt_neox");
    checkHeads(config, shape);
    return shape;
}

GptNeoXConfig readGptNeox(Config& config) {
    GptNeoXConfig read;
    read.shape = gptNeoxShape(config);
    read.innerSize = config.count({"intermediate_size"}, ConfigLimits::hiddenSize);
    read.epsilon = config.positive({"layer_norm_eps"}, 1e-5);
    read.initializerRange = config.positive({"initializer_range"}, 0.02);
    read.hiddenDropout = config.probability({"hidden_dropout"}, 0);
    read.attentionDropout = config.probability({"attention_dropout"}, 0);
    read.attentionBias = biasIf(config.flag({"attention_bias"}, true));
    read.parallel = config.flag({"use_parallel_residual"}, true);
    read.tied = config.flag({"tie_word_embeddings"}, false);
    read.activation = config.activation({"hidden_act"}, "gelu");
    return read;
}

class GptNeoxLayer {
public:
    GptNeoxLayer(const Scope& scope, const GptNeoXConfig& config, const DropoutSettings& settings)
        : m_attentionNorm(scope / "input_layernorm", config.shape.hiddenSize, config.epsilon),
          m_mlpNorm(scope / "post_attention_layernorm", config.shape.hiddenSize, config.epsilon),
          m_input(scope / "attention" / "query_key_value", config.shape.hiddenSize, 3 * config.shape.hiddenSize,
                  config.attentionBias),
          m_output(scope / "attention" / "dense", config.shape.hiddenSize, config.shape.hiddenSize, config.attentionBias),
          m_mlp(scope / "mlp" / "dense_h_to_4h", scope / "mlp" / "dense_4h_to_h", config.shape.hiddenSize, config.innerSize,
                Bias::With, config.activation),
          m_scoresDropout(settings, config.attentionDropout), m_dropout(settings, config.hiddenDropout),
          m_heads(config.shape.heads), m_parallel(config.parallel) {}

    Tensor operator()(const Tensor& input, const Rotary::Turns& turns, const AttentionMask& mask) const {
        const Tensor mixed = m_dropout(attended(m_attentionNorm(input), turns, mask));
        if (m_parallel)
            return input + mixed + m_dropout(m_mlp(m_mlpNorm(input)));
        const Tensor x = input + mixed;
        return x + m_dropout(m_mlp(m_mlpNorm(x)));
    }

private:
    /// Queries, keys and values of a head lie side by side.
    Tensor attended(const Tensor& x, const Rotary::Turns& turns, const AttentionMask& mask) const {
        const auto qkv = m_input(x).unflatten(-1, {m_heads, -1}).chunk(3, -1);  // 3 × [B, T, heads, d]
        const double scale = 1 / std::sqrt(static_cast<double>(qkv[0].size(-1)));
        const Tensor query = turned(qkv[0], turns).flatten(2), key = turned(qkv[1], turns).flatten(2);
        return m_output(attention(query, key, qkv[2].flatten(2), m_heads, scale, mask, m_scoresDropout));
    }

    LayerNorm m_attentionNorm, m_mlpNorm;
    Linear m_input, m_output;
    Mlp m_mlp;
    Dropout m_scoresDropout, m_dropout;
    std::int64_t m_heads;
    bool m_parallel;
};

class GptNeoX : public Network {
public:
    GptNeoX(const GptNeoXConfig& config, Rotary rotary)
        : Network(Head::CausalLm, config.shape, {}, config.initializerRange), m_rotary(std::move(rotary)),
          m_tokens(body() / "embed_in", config.shape.vocabularySize, config.shape.hiddenSize),
          m_inputDropout(m_dropout, config.hiddenDropout),
          m_norm(body() / "final_layer_norm", config.shape.hiddenSize, config.epsilon),
          m_output(Scope(m_set, "", true) / "embed_out", m_tokens, config.tied, config.shape.vocabularySize,
                   config.shape.hiddenSize) {
        for (std::int64_t i = 0; i < config.shape.layers; ++i)
            m_layers.emplace_back(body() / "layers" / i, config, m_dropout);
        if (config.tied)
            tie("embed_out.weight");
    }

    Tensor hidden(const ModelInput& given) override {
        const ModelInput input = accept(given);
        Tensor x = m_inputDropout(m_tokens(input.inputIds));  // [B, T, H]
        const Rotary::Turns turns = m_rotary.at(positionsOf(input));
        const AttentionMask mask = attentionMask(input, true, x);
        for (const GptNeoxLayer& layer : m_layers)
            x = m_run([&layer, turns, mask](const Tensor& given) { return layer(given, turns, mask); }, x);
        return m_norm(x);
    }

    /// [N, H] → [N, V]
    Tensor project(const Tensor& hidden) override { return m_output(hidden); }

private:
    Scope body() { return {m_set, "gpt_neox."}; }

    Rotary m_rotary;
    Embedding m_tokens;
    Dropout m_inputDropout;
    std::vector<GptNeoxLayer> m_layers;
    LayerNorm m_norm;
    TokenOutput m_output;
};

std::unique_ptr<Network> buildGptNeox(Config& config, Head, std::vector<std::string>) {
    const GptNeoXConfig settings = readGptNeox(config);
    const std::int64_t headSize = std::max<std::int64_t>(1, settings.shape.hiddenSize / settings.shape.heads);
    Rotary rotary(config, headSize, {.base = "rotary_emb_base", .standardShare = 0.25});
    config.finish();
    return std::make_unique<GptNeoX>(settings, std::move(rotary));
}

/// Base models lack the prefix, and old files hold the causal mask and the frequencies of the positions.
std::string gptNeoxName(std::string_view name) {
    for (const std::string_view end : {".attention.bias", ".attention.masked_bias", ".rotary_emb.inv_freq"})
        if (name.ends_with(end))
            return {};
    if (name.starts_with("gpt_neox.") || name.starts_with("embed_out."))
        return std::string(name);
    return "gpt_neox." + std::string(name);
}

constexpr std::array<FamilyHead, 1> gptNeoxHeads = {{{Head::CausalLm, "GPTNeoXForCausalLM"}}};

}  // namespace

const Family& gptNeoXFamily() {
    static const Family family{"gpt_neox", gptNeoxHeads, decoderTasks, gptNeoxShape, buildGptNeox, gptNeoxName};
    return family;
}

}  // namespace core::models
