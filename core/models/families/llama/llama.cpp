// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/llama/llama.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "core/models/layers/attention.h"
#include "core/models/layers/gated_mlp.h"
#include "core/models/layers/rms_norm.h"
#include "core/models/layers/rotary.h"
#include "core/models/layers/token_output.h"

// Llama (Touvron et al. 2023; Llama 3: Grattafiori et al. 2024): a decoder with rotary positions, a root-mean-square norm
// before each part, gated feed-forward parts, and queries that share keys and values in groups (Ainslie et al. 2023).

namespace core::models {
namespace {

using torch::Tensor;

struct LlamaConfig {
    ModelShape shape;
    std::int64_t innerSize = 0, keyHeads = 0, headSize = 0, padding = -1;
    double epsilon = 0, initializerRange = 0, attentionDropout = 0;
    Bias inputBias = Bias::Without, outputBias = Bias::Without, mlpBias = Bias::Without;
    bool queryKeyNorm = false, tied = false;
    std::vector<std::int64_t> windows;  ///< of each layer; 0: sees everything
    Activation activation = nullptr;
};

Bias biasIf(bool with) {
    return with ? Bias::With : Bias::Without;
}

/// How far each layer looks back.
std::vector<std::int64_t> readWindows(Config& config, const LlamaTraits& traits, std::int64_t layers) {
    const std::int64_t window = config.optionalCount({"sliding_window"}, ConfigLimits::positions,
                                                     config.json().contains("sliding_window") ? 0 : traits.window);
    std::vector<std::int64_t> windows(static_cast<std::size_t>(layers), window);
    if (!traits.windowNeedsSwitch)
        return windows;
    const bool used = config.flag({"use_sliding_window"}, false);
    const std::int64_t full = used ? config.optionalCount({"max_window_layers"}, ConfigLimits::layers, 28, 0) : layers;
    std::fill_n(windows.begin(), std::min(full, layers), 0);
    const std::vector<std::string> types = config.texts("layer_types");
    for (std::size_t layer = 0; layer < std::min(types.size(), windows.size()); ++layer)
        windows[layer] = types[layer] == "sliding_attention" ? window : 0;
    return windows;
}

LlamaConfig read(Config& config, const LlamaTraits& traits) {
    LlamaConfig read;
    read.shape = llamaShape(config, traits);
    read.innerSize = config.count({"intermediate_size"}, ConfigLimits::hiddenSize);
    read.keyHeads = config.optionalCount({"num_key_value_heads"}, ConfigLimits::heads, read.shape.heads);
    read.headSize = config.optionalCount({"head_dim"}, ConfigLimits::hiddenSize, read.shape.hiddenSize / read.shape.heads);
    if (config.issues().empty() && read.shape.heads % read.keyHeads != 0)
        config.fault("model.heads-divide", "num_key_value_heads",
                     {{"hidden", std::to_string(read.shape.heads)}, {"heads", std::to_string(read.keyHeads)}});
    read.padding = config.optionalCount({"pad_token_id"}, read.shape.vocabularySize - 1, -1, -1);
    read.epsilon = config.positive({"rms_norm_eps"}, 1e-6);
    read.initializerRange = config.positive({"initializer_range"}, 0.02);
    read.attentionDropout = config.probability({"attention_dropout"}, 0);
    const bool bias = config.flag({"attention_bias"}, false);
    read.inputBias = biasIf(bias || traits.queryKeyBias);
    read.outputBias = biasIf(bias && !traits.queryKeyBias);
    read.mlpBias = biasIf(config.flag({"mlp_bias"}, false));
    read.queryKeyNorm = traits.queryKeyNorm;
    read.tied = config.flag({"tie_word_embeddings"}, false);
    read.windows = readWindows(config, traits, read.shape.layers);
    read.activation = config.activation({"hidden_act"}, "silu");
    return read;
}

class GroupedAttention {
public:
    GroupedAttention(const Scope& scope, const LlamaConfig& config, const DropoutSettings& settings)
        : m_query(scope / "q_proj", config.shape.hiddenSize, config.shape.heads * config.headSize, config.inputBias),
          m_key(scope / "k_proj", config.shape.hiddenSize, config.keyHeads * config.headSize, config.inputBias),
          m_value(scope / "v_proj", config.shape.hiddenSize, config.keyHeads * config.headSize, config.inputBias),
          m_output(scope / "o_proj", config.shape.heads * config.headSize, config.shape.hiddenSize, config.outputBias),
          m_dropout(settings, config.attentionDropout), m_heads(config.shape.heads), m_keyHeads(config.keyHeads),
          m_headSize(config.headSize) {
        if (config.queryKeyNorm) {
            m_queryNorm.emplace(scope / "q_norm", config.headSize, config.epsilon);
            m_keyNorm.emplace(scope / "k_norm", config.headSize, config.epsilon);
        }
    }

    Tensor operator()(const Tensor& x, const Rotary::Turns& turns, const AttentionMask& mask) const {
        const Tensor query = placed(m_query(x), m_heads, m_queryNorm, turns);
        const Tensor key = placed(m_key(x), m_keyHeads, m_keyNorm, turns);
        const Tensor value = m_value(x).unflatten(-1, {m_keyHeads, m_headSize});
        const double scale = 1 / std::sqrt(static_cast<double>(m_headSize));
        const std::int64_t group = m_heads / m_keyHeads;
        return m_output(
            attention(query.flatten(2), sharedHeads(key, group), sharedHeads(value, group), m_heads, scale, mask, m_dropout));
    }

private:
    /// [B, T, heads · d] → [B, T, heads, d], normalized and turned.
    Tensor placed(const Tensor& x, std::int64_t heads, const std::optional<RmsNorm>& norm, const Rotary::Turns& turns) const {
        const Tensor split = x.unflatten(-1, {heads, m_headSize});
        return turned(norm ? (*norm)(split) : split, turns);
    }

    Linear m_query, m_key, m_value, m_output;
    std::optional<RmsNorm> m_queryNorm, m_keyNorm;
    Dropout m_dropout;
    std::int64_t m_heads, m_keyHeads, m_headSize;
};

class Layer {
public:
    Layer(const Scope& scope, const LlamaConfig& config, std::int64_t window, const DropoutSettings& settings)
        : m_attentionNorm(scope / "input_layernorm", config.shape.hiddenSize, config.epsilon),
          m_attention(scope / "self_attn", config, settings),
          m_mlpNorm(scope / "post_attention_layernorm", config.shape.hiddenSize, config.epsilon),
          m_mlp(scope / "mlp", config.shape.hiddenSize, config.innerSize, config.mlpBias, config.activation), m_window(window) {
    }

    std::int64_t window() const { return m_window; }

    Tensor operator()(const Tensor& input, const Rotary::Turns& turns, const AttentionMask& mask) const {
        const Tensor x = input + m_attention(m_attentionNorm(input), turns, mask);
        return x + m_mlp(m_mlpNorm(x));
    }

private:
    RmsNorm m_attentionNorm;
    GroupedAttention m_attention;
    RmsNorm m_mlpNorm;
    GatedMlp m_mlp;
    std::int64_t m_window;
};

class Llama : public Network {
public:
    Llama(const LlamaConfig& config, Rotary rotary)
        : Network(Head::CausalLm, config.shape, {}, config.initializerRange), m_rotary(std::move(rotary)),
          m_tokens(Scope(m_set, "model.") / "embed_tokens", config.shape.vocabularySize, config.shape.hiddenSize,
                   config.padding),
          m_norm(Scope(m_set, "model.") / "norm", config.shape.hiddenSize, config.epsilon),
          m_output(Scope(m_set, "", true) / "lm_head", m_tokens, config.tied, config.shape.vocabularySize,
                   config.shape.hiddenSize) {
        for (std::int64_t i = 0; i < config.shape.layers; ++i)
            m_layers.emplace_back(Scope(m_set, "model.") / "layers" / i, config, config.windows[static_cast<std::size_t>(i)],
                                  m_dropout);
        if (config.tied)
            tie("lm_head.weight");
    }

    Tensor hidden(const ModelInput& given) override {
        const ModelInput input = accept(given);
        const Rotary::Turns turns = m_rotary.at(positionsOf(input));
        Tensor x = m_tokens(input.inputIds);  // [B, T, H]
        std::map<std::int64_t, AttentionMask> masks;
        for (const Layer& layer : m_layers) {
            auto mask = masks.find(layer.window());
            if (mask == masks.end())
                mask = masks.emplace(layer.window(), attentionMask(input, true, x, layer.window())).first;
            x = layer(x, turns, mask->second);
        }
        return m_norm(x);
    }

    /// [N, H] → [N, V]
    Tensor project(const Tensor& hidden) override { return m_output(hidden); }

private:
    Rotary m_rotary;
    Embedding m_tokens;
    std::vector<Layer> m_layers;
    RmsNorm m_norm;
    TokenOutput m_output;
};

constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "LlamaForCausalLM"}}};

}  // namespace

ModelShape llamaShape(Config& config, const LlamaTraits& traits) {
    ModelShape shape;
    shape.family = traits.modelType;
    shape.layers = config.count({"num_hidden_layers"}, ConfigLimits::layers);
    shape.hiddenSize = config.count({"hidden_size"}, ConfigLimits::hiddenSize);
    shape.heads = config.count({"num_attention_heads"}, ConfigLimits::heads);
    shape.contextLength = config.count({"max_position_embeddings"}, ConfigLimits::positions);
    shape.vocabularySize = config.count({"vocab_size"}, ConfigLimits::vocabulary);
    return shape;
}

std::unique_ptr<Network> buildLlama(Config& config, const LlamaTraits& traits) {
    const LlamaConfig settings = read(config, traits);
    Rotary rotary(config, std::max<std::int64_t>(settings.headSize, 1), 10'000);
    config.finish();
    return std::make_unique<Llama>(settings, std::move(rotary));
}

/// Base models lack the prefix; old files hold the frequencies of the positions.
std::string llamaName(std::string_view name) {
    if (name.ends_with("rotary_emb.inv_freq"))
        return {};
    for (const std::string_view part : {"embed_tokens.", "layers.", "norm."})
        if (name.starts_with(part))
            return "model." + std::string(name);
    return std::string(name);
}

constexpr LlamaTraits llamaTraits{.modelType = "llama"};

const Family& llamaFamily() {
    static const Family family = likeLlama<llamaTraits>(heads);
    return family;
}

}  // namespace core::models
