// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/gpt2/gpt2.h"

#include <array>
#include <cmath>
#include <utility>

#include "core/models/layers/activated_linear.h"
#include "core/models/layers/attention.h"
#include "core/models/layers/layer_norm.h"
#include "core/models/layers/linear.h"
#include "core/models/layers/token_output.h"
#include "core/models/shape.h"

// GPT-2 (Radford et al. 2019): a decoder with learned positions and the norm before each part.

namespace core::models {
namespace {

using torch::Tensor;

struct Gpt2Config {
    ModelShape shape;
    std::int64_t innerSize = 0;
    double epsilon = 0, initializerRange = 0;
    double embeddingDropout = 0, attentionDropout = 0, residualDropout = 0;
    bool scaleScores = true, scaleByLayer = false, tied = true;
    Activation activation = nullptr;
};

ModelShape gpt2Shape(Config& config) {
    ModelShape shape;
    shape.family = "gpt2";
    shape.layers = config.count({"n_layer", "num_hidden_layers"}, ConfigLimits::layers);
    shape.hiddenSize = config.count({"n_embd", "hidden_size"}, ConfigLimits::hiddenSize);
    shape.heads = config.count({"n_head", "num_attention_heads"}, ConfigLimits::heads);
    shape.contextLength = config.count({"n_positions", "n_ctx", "max_position_embeddings"}, ConfigLimits::positions);
    shape.vocabularySize = config.count({"vocab_size"}, ConfigLimits::vocabulary);
    checkHeads(config, shape, "n_head");
    return shape;
}

Gpt2Config readGpt2(Config& config) {
    Gpt2Config read;
    read.shape = gpt2Shape(config);
    read.innerSize = config.optionalCount({"n_inner"}, ConfigLimits::hiddenSize, 4 * read.shape.hiddenSize);
    read.epsilon = config.positive({"layer_norm_epsilon"}, 1e-5);
    read.initializerRange = config.positive({"initializer_range"}, 0.02);
    read.embeddingDropout = config.probability({"embd_pdrop"}, 0.1);
    read.attentionDropout = config.probability({"attn_pdrop"}, 0.1);
    read.residualDropout = config.probability({"resid_pdrop"}, 0.1);
    read.scaleScores = config.flag({"scale_attn_weights"}, true);
    read.scaleByLayer = config.flag({"scale_attn_by_inverse_layer_idx"}, false);
    read.tied = config.flag({"tie_word_embeddings"}, true);
    read.activation = config.activation({"activation_function"}, "gelu_new");
    config.require("add_cross_attention", false);
    config.finish();
    return read;
}

class SelfAttention {
public:
    SelfAttention(const Scope& scope, const Gpt2Config& config, std::int64_t layer, const DropoutSettings& settings)
        : m_input(scope / "c_attn", config.shape.hiddenSize, 3 * config.shape.hiddenSize, WeightLayout::InOut),
          m_output(scope / "c_proj", config.shape.hiddenSize, config.shape.hiddenSize, WeightLayout::InOut),
          m_scoresDropout(settings, config.attentionDropout), m_outputDropout(settings, config.residualDropout),
          m_heads(config.shape.heads) {
        if (config.scaleScores)
            m_scale /= std::sqrt(static_cast<double>(config.shape.hiddenSize / config.shape.heads));
        if (config.scaleByLayer)
            m_scale /= static_cast<double>(layer + 1);
        m_output.weight().deviation /= std::sqrt(2.0 * static_cast<double>(config.shape.layers));
    }

    Tensor operator()(const Tensor& x, const AttentionMask& mask) const {
        const auto qkv = m_input(x).chunk(3, -1);  // 3 × [B, T, H]
        return m_outputDropout(m_output(attention(qkv[0], qkv[1], qkv[2], m_heads, m_scale, mask, m_scoresDropout)));
    }

private:
    Linear m_input, m_output;
    Dropout m_scoresDropout, m_outputDropout;
    std::int64_t m_heads;
    double m_scale = 1;
};

class Gpt2FeedForward {
public:
    Gpt2FeedForward(const Scope& scope, const Gpt2Config& config, const DropoutSettings& settings)
        : m_up(scope / "c_fc", config.shape.hiddenSize, config.innerSize, WeightLayout::InOut),
          m_down(scope / "c_proj", config.innerSize, config.shape.hiddenSize, WeightLayout::InOut),
          m_activation(config.activation), m_dropout(settings, config.residualDropout) {
        m_down.weight().deviation /= std::sqrt(2.0 * static_cast<double>(config.shape.layers));
    }

    Tensor operator()(const Tensor& x) const { return m_dropout(activatedLinear(m_down, m_activation, m_up(x))); }

private:
    Linear m_up, m_down;
    Activation m_activation;
    Dropout m_dropout;
};

class Gpt2Block {
public:
    Gpt2Block(const Scope& scope, const Gpt2Config& config, std::int64_t layer, const DropoutSettings& settings)
        : m_attentionNorm(scope / "ln_1", config.shape.hiddenSize, config.epsilon),
          m_attention(scope / "attn", config, layer, settings),
          m_feedForwardNorm(scope / "ln_2", config.shape.hiddenSize, config.epsilon),
          m_feedForward(scope / "mlp", config, settings) {}

    Tensor operator()(const Tensor& input, const AttentionMask& mask) const {
        const Tensor x = input + m_attention(m_attentionNorm(input), mask);
        return x + m_feedForward(m_feedForwardNorm(x));
    }

private:
    LayerNorm m_attentionNorm;
    SelfAttention m_attention;
    LayerNorm m_feedForwardNorm;
    Gpt2FeedForward m_feedForward;
};

class Gpt2 : public Network {
public:
    Gpt2(const Gpt2Config& config, Head head)
        : Network(head, config.shape, {}, config.initializerRange),
          m_tokens(Scope(m_set, "transformer.") / "wte", config.shape.vocabularySize, config.shape.hiddenSize),
          m_positions(Scope(m_set, "transformer.") / "wpe", config.shape.contextLength, config.shape.hiddenSize),
          m_inputDropout(m_dropout, config.embeddingDropout), m_blocks(blocks(config)),
          m_norm(Scope(m_set, "transformer.") / "ln_f", config.shape.hiddenSize, config.epsilon),
          m_output(Scope(m_set, "", true) / "lm_head", m_tokens, config.tied, config.shape.vocabularySize,
                   config.shape.hiddenSize) {
        if (config.tied)
            tie("lm_head.weight");
    }

    Tensor hidden(const ModelInput& given) override {
        const ModelInput input = accept(given);
        Tensor x = m_inputDropout(m_tokens(input.inputIds) + m_positions(positionsOf(input)));  // [B, T, H]
        const AttentionMask mask = attentionMask(input, true, x);
        for (const Gpt2Block& block : m_blocks)
            x = m_run([&block, mask](const Tensor& input) { return block(input, mask); }, x);
        return m_norm(x);
    }

    /// [N, H] → [N, V]
    Tensor project(const Tensor& hidden) override { return m_output(hidden); }

private:
    std::vector<Gpt2Block> blocks(const Gpt2Config& config) {
        std::vector<Gpt2Block> blocks;
        for (std::int64_t i = 0; i < config.shape.layers; ++i)
            blocks.emplace_back(Scope(m_set, "transformer.") / "h" / i, config, i, m_dropout);
        return blocks;
    }

    Embedding m_tokens, m_positions;
    Dropout m_inputDropout;
    std::vector<Gpt2Block> m_blocks;
    LayerNorm m_norm;
    TokenOutput m_output;
};

std::unique_ptr<Network> buildGpt2(Config& config, Head head, std::vector<std::string>) {
    return std::make_unique<Gpt2>(readGpt2(config), head);
}

/// The original checkpoints: "model/h0/attn/c_attn/w" → "transformer.h.0.attn.c_attn.weight".
std::string nameFromTensorFlow(std::string_view name) {
    std::string known = "transformer.";
    if (name.size() > 1 && name[0] == 'h' && name[1] >= '0' && name[1] <= '9') {
        known += "h.";
        name.remove_prefix(1);
    }
    for (const char character : name)
        known += character == '/' ? '.' : character;
    if (known.ends_with(".w") || known.ends_with(".g"))
        known.replace(known.size() - 1, 1, "weight");
    else if (known.ends_with(".b"))
        known.replace(known.size() - 1, 1, "bias");
    else
        known += ".weight";
    return known;
}

/// The published checkpoints lack the prefix, and some hold the causal mask.
std::string gpt2Name(std::string_view name) {
    constexpr std::string_view scope = "model/";
    if (name.starts_with(scope))
        return nameFromTensorFlow(name.substr(scope.size()));
    if (name.ends_with(".attn.bias") || name.ends_with(".attn.masked_bias"))
        return {};
    if (name.starts_with("transformer.") || name.starts_with("lm_head."))
        return std::string(name);
    return "transformer." + std::string(name);
}

constexpr std::array<FamilyHead, 1> gpt2Heads = {{{Head::CausalLm, "GPT2LMHeadModel"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> originalKeys = {
    {{"n_vocab", "vocab_size"}, {"n_ctx", "n_positions"}}};

}  // namespace

const Family& gpt2Family() {
    static const Family family{"gpt2", gpt2Heads, decoderTasks, gpt2Shape, buildGpt2, gpt2Name, {"hparams.json", originalKeys}};
    return family;
}

}  // namespace core::models
