// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/opt/opt.h"

#include <array>
#include <cmath>
#include <optional>

#include "core/models/layers/attention.h"
#include "core/models/layers/layer_norm.h"
#include "core/models/layers/mlp.h"
#include "core/models/layers/projections.h"
#include "core/models/layers/token_output.h"
#include "core/models/shape.h"

// OPT (Zhang et al. 2022): a decoder with learned positions that count real tokens from 2 on, in one size (350M) with the norm
// behind each part and embeddings narrower than the model.

namespace core::models {
namespace {

using torch::Tensor;

constexpr std::int64_t optPositionOffset = 2;
constexpr double optEpsilon = 1e-5;

struct OptConfig {
    ModelShape shape;
    std::int64_t innerSize = 0, embeddingSize = 0, padding = -1;
    double initializerRange = 0, dropout = 0, attentionDropout = 0;
    bool normBefore = true, finalNorm = true, tied = true;
    Bias bias = Bias::With;
    Activation activation = nullptr;
};

ModelShape optShape(Config& config) {
    ModelShape shape = readShape(config, "opt");
    checkHeads(config, shape);
    return shape;
}

OptConfig readOpt(Config& config) {
    OptConfig read;
    read.shape = optShape(config);
    read.innerSize = config.count({"ffn_dim"}, ConfigLimits::hiddenSize);
    read.embeddingSize = config.optionalCount({"word_embed_proj_dim"}, ConfigLimits::hiddenSize, read.shape.hiddenSize);
    read.padding = config.optionalCount({"pad_token_id"}, read.shape.vocabularySize - 1, 1, -1);
    read.initializerRange = config.positive({"init_std"}, 0.02);
    read.dropout = config.probability({"dropout"}, 0.1);
    read.attentionDropout = config.probability({"attention_dropout"}, 0);
    read.normBefore = config.flag({"do_layer_norm_before"}, true);
    read.finalNorm = read.normBefore && !config.flag({"_remove_final_layer_norm"}, false);
    read.tied = config.flag({"tie_word_embeddings"}, true);
    read.bias = biasIf(config.flag({"enable_bias"}, true));
    read.activation = config.activation({"activation_function"}, "relu");
    config.require("layer_norm_elementwise_affine", true);
    config.finish();
    return read;
}

/// [B, T] or [T]: how many real tokens stand before each one; padding counts as -1.
Tensor countedPositions(const ModelInput& input, const Tensor& plain) {
    if (input.positionIds.defined() || !input.attentionMask.defined())
        return plain;
    const Tensor positions = input.attentionMask.cumsum(1) * input.attentionMask - 1;
    const std::int64_t length = input.inputIds.size(1);
    return positions.narrow(1, positions.size(1) - length, length);
}

class OptLayer {
public:
    OptLayer(const Scope& scope, const OptConfig& config, const DropoutSettings& settings)
        : m_attentionNorm(scope / "self_attn_layer_norm", config.shape.hiddenSize, optEpsilon),
          m_input(
              scope / "self_attn",
              {{"q_proj", config.shape.hiddenSize}, {"k_proj", config.shape.hiddenSize}, {"v_proj", config.shape.hiddenSize}},
              config.shape.hiddenSize, config.bias),
          m_output(scope / "self_attn" / "out_proj", config.shape.hiddenSize, config.shape.hiddenSize, config.bias),
          m_mlpNorm(scope / "final_layer_norm", config.shape.hiddenSize, optEpsilon),
          m_mlp(scope / "fc1", scope / "fc2", config.shape.hiddenSize, config.innerSize, config.bias, config.activation),
          m_scoresDropout(settings, config.attentionDropout), m_dropout(settings, config.dropout), m_heads(config.shape.heads),
          m_scale(1 / std::sqrt(static_cast<double>(config.shape.hiddenSize / config.shape.heads))),
          m_normBefore(config.normBefore) {}

    Tensor operator()(const Tensor& input, const AttentionMask& mask) const {
        if (!m_normBefore) {
            const Tensor x = m_attentionNorm(input + attended(input, mask));
            return m_mlpNorm(x + m_dropout(m_mlp(x)));
        }
        const Tensor x = input + attended(m_attentionNorm(input), mask);
        return x + m_dropout(m_mlp(m_mlpNorm(x)));
    }

private:
    Tensor attended(const Tensor& x, const AttentionMask& mask) const {
        const std::vector<Tensor> qkv = m_input(x);
        return m_dropout(m_output(attention(qkv[0], qkv[1], qkv[2], m_heads, m_scale, mask, m_scoresDropout)));
    }

    LayerNorm m_attentionNorm;
    Projections m_input;
    Linear m_output;
    LayerNorm m_mlpNorm;
    Mlp m_mlp;
    Dropout m_scoresDropout, m_dropout;
    std::int64_t m_heads;
    double m_scale;
    bool m_normBefore;
};

class Opt : public Network {
public:
    explicit Opt(const OptConfig& config)
        : Network(Head::CausalLm, config.shape, {}, config.initializerRange),
          m_tokens(body() / "embed_tokens", config.shape.vocabularySize, config.embeddingSize, config.padding),
          m_positions(body() / "embed_positions", config.shape.contextLength + optPositionOffset, config.shape.hiddenSize),
          m_output(Scope(m_set, "", true) / "lm_head", m_tokens, config.tied, config.shape.vocabularySize,
                   config.embeddingSize) {
        if (config.embeddingSize != config.shape.hiddenSize) {
            m_projectIn.emplace(body() / "project_in", config.embeddingSize, config.shape.hiddenSize, Bias::Without);
            m_projectOut.emplace(body() / "project_out", config.shape.hiddenSize, config.embeddingSize, Bias::Without);
        }
        for (std::int64_t i = 0; i < config.shape.layers; ++i)
            m_layers.emplace_back(body() / "layers" / i, config, m_dropout);
        if (config.finalNorm)
            m_norm.emplace(body() / "final_layer_norm", config.shape.hiddenSize, optEpsilon);
        if (config.tied)
            tie("lm_head.weight");
    }

    Tensor hidden(const ModelInput& given) override {
        const ModelInput input = accept(given);
        const Tensor tokens = m_tokens(input.inputIds);
        const Tensor positions = countedPositions(input, positionsOf(input)) + optPositionOffset;
        Tensor x = (m_projectIn ? (*m_projectIn)(tokens) : tokens) + m_positions(positions);  // [B, T, H]
        const AttentionMask mask = attentionMask(input, true, x);
        for (const OptLayer& layer : m_layers)
            x = m_run([&layer, mask](const Tensor& given) { return layer(given, mask); }, x);
        if (m_norm)
            x = (*m_norm)(x);
        return m_projectOut ? (*m_projectOut)(x) : x;
    }

    /// [N, embedding size] → [N, V]
    Tensor project(const Tensor& hidden) override { return m_output(hidden); }

private:
    Scope body() { return {m_set, "model.decoder."}; }

    Embedding m_tokens, m_positions;
    std::optional<Linear> m_projectIn, m_projectOut;
    std::vector<OptLayer> m_layers;
    std::optional<LayerNorm> m_norm;
    TokenOutput m_output;
};

std::unique_ptr<Network> buildOpt(Config& config, Head, std::vector<std::string>) {
    return std::make_unique<Opt>(readOpt(config));
}

/// Base models lack the first part of the prefix.
std::string optName(std::string_view name) {
    return name.starts_with("decoder.") ? "model." + std::string(name) : std::string(name);
}

constexpr std::array<FamilyHead, 1> optHeads = {{{Head::CausalLm, "OPTForCausalLM"}}};

}  // namespace

const Family& optFamily() {
    static const Family family{"opt", optHeads, decoderTasks, optShape, buildOpt, optName};
    return family;
}

}  // namespace core::models
