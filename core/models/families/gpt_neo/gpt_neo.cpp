// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/gpt_neo/gpt_neo.h"

#include <algorithm>
#include <array>

#include "core/models/layers/attention.h"
#include "core/models/layers/layer_norm.h"
#include "core/models/layers/mlp.h"
#include "core/models/layers/projections.h"
#include "core/models/layers/token_output.h"
#include "core/models/shape.h"

// GPT-Neo (Black et al. 2021), after GPT-3 (Brown et al. 2020): a decoder with learned positions whose layers take turns at
// seeing everything and seeing a window of tokens. Scores are not scaled.

namespace core::models {
namespace {

using torch::Tensor;

struct GptNeoConfig {
    ModelShape shape;
    std::int64_t innerSize = 0;
    std::vector<std::int64_t> windows;  ///< of each layer; 0: all
    double epsilon = 0, initializerRange = 0;
    double embeddingDropout = 0, attentionDropout = 0, residualDropout = 0;
    bool tied = true;
    Activation activation = nullptr;
};

ModelShape gptNeoShape(Config& config) {
    ModelShape shape = readShape(config, "gpt_neo", {.layers = "num_layers", .heads = "num_heads"});
    checkHeads(config, shape, "num_heads");
    return shape;
}

/// "attention_layers", or "attention_types" such as [[["global", "local"], 12]]: the kinds, and how often they come.
std::vector<std::string> layerKinds(Config& config, std::int64_t layers) {
    std::vector<std::string> kinds = config.texts("attention_layers");
    const auto types = config.json().find("attention_types");
    if (!kinds.empty() || types == config.json().end() || !types->is_array())
        return kinds;
    for (const base::Json& group : *types) {
        const bool good = group.is_array() && group.size() == 2 && group[0].is_array() && group[1].is_number_unsigned();
        if (!good)
            config.fault("model.unsupported-setting", "attention_types", {{"value", "?"}});
        const std::uint64_t times = good ? std::min<std::uint64_t>(group[1].get<std::uint64_t>(), layers) : 0;
        for (std::uint64_t i = 0; i < times; ++i)
            for (const base::Json& kind : group[0])
                kinds.push_back(kind.is_string() ? kind.get<std::string>() : "?");
    }
    return kinds;
}

std::vector<std::int64_t> readWindows(Config& config, std::int64_t layers) {
    const std::int64_t window = config.count({"window_size"}, ConfigLimits::positions, 256);
    const std::vector<std::string> kinds = layerKinds(config, layers);
    std::vector<std::int64_t> windows(static_cast<std::size_t>(layers));
    for (std::size_t layer = 0; layer < windows.size(); ++layer) {
        const std::string kind = layer < kinds.size() ? kinds[layer] : layer % 2 == 0 ? "global" : "local";
        windows[layer] = kind == "local" ? window : 0;
        if (kind != "local" && kind != "global")
            config.fault("model.unsupported-setting", "attention_types", {{"value", kind}});
    }
    return windows;
}

GptNeoConfig readGptNeo(Config& config) {
    GptNeoConfig read;
    read.shape = gptNeoShape(config);
    read.innerSize = config.optionalCount({"intermediate_size"}, ConfigLimits::hiddenSize, 4 * read.shape.hiddenSize);
    read.windows = readWindows(config, read.shape.layers);
    read.epsilon = config.positive({"layer_norm_epsilon"}, 1e-5);
    read.initializerRange = config.positive({"initializer_range"}, 0.02);
    read.embeddingDropout = config.probability({"embed_dropout"}, 0);
    read.attentionDropout = config.probability({"attention_dropout"}, 0);
    read.residualDropout = config.probability({"resid_dropout"}, 0);
    read.tied = config.flag({"tie_word_embeddings"}, true);
    read.activation = config.activation({"activation_function"}, "gelu_new");
    config.finish();
    return read;
}

/// The reference closes once what is padding and once more what is out of sight, so that a query which may look at nothing
/// takes the mean of the padding in sight. That counts where padding on the left stands before the first token of a loss.
/// @returns [T, T], or undefined where no query is closed
Tensor outOfSight(const ModelInput& input, std::int64_t window, const Tensor& like) {
    const bool paddedLeft =
        !input.cache && input.attentionMask.defined() && input.attentionMask.select(1, 0).eq(0).any().item<bool>();
    if (!paddedLeft)
        return {};
    const std::int64_t length = input.inputIds.size(1);
    Tensor seen = at::ones({length, length}, like.options().dtype(torch::kBool)).tril();
    if (window > 0)
        seen = seen.triu(1 - window);
    return at::zeros({length, length}, like.options()).masked_fill_(seen.logical_not(), -1e30);
}

class GptNeoBlock {
public:
    GptNeoBlock(const Scope& scope, const GptNeoConfig& config, std::int64_t window, const DropoutSettings& settings)
        : m_attentionNorm(scope / "ln_1", config.shape.hiddenSize, config.epsilon),
          m_input(
              scope / "attn" / "attention",
              {{"q_proj", config.shape.hiddenSize}, {"k_proj", config.shape.hiddenSize}, {"v_proj", config.shape.hiddenSize}},
              config.shape.hiddenSize, Bias::Without),
          m_output(scope / "attn" / "attention" / "out_proj", config.shape.hiddenSize, config.shape.hiddenSize, Bias::With),
          m_mlpNorm(scope / "ln_2", config.shape.hiddenSize, config.epsilon),
          m_mlp(scope / "mlp" / "c_fc", scope / "mlp" / "c_proj", config.shape.hiddenSize, config.innerSize, Bias::With,
                config.activation),
          m_scoresDropout(settings, config.attentionDropout), m_dropout(settings, config.residualDropout),
          m_heads(config.shape.heads), m_window(window) {}

    std::int64_t window() const { return m_window; }

    /// @param unseen see outOfSight()
    Tensor operator()(const Tensor& input, const AttentionMask& mask, const Tensor& unseen) const {
        const std::vector<Tensor> qkv = m_input(m_attentionNorm(input));
        const Tensor mixed = attention(qkv[0], qkv[1], qkv[2], m_heads, 1, mask, m_scoresDropout, {.bias = unseen});
        const Tensor x = input + m_dropout(m_output(mixed));
        return x + m_dropout(m_mlp(m_mlpNorm(x)));
    }

private:
    LayerNorm m_attentionNorm;
    Projections m_input;
    Linear m_output;
    LayerNorm m_mlpNorm;
    Mlp m_mlp;
    Dropout m_scoresDropout, m_dropout;
    std::int64_t m_heads, m_window;
};

class GptNeo : public Network {
public:
    explicit GptNeo(const GptNeoConfig& config)
        : Network(Head::CausalLm, config.shape, {}, config.initializerRange),
          m_tokens(body() / "wte", config.shape.vocabularySize, config.shape.hiddenSize),
          m_positions(body() / "wpe", config.shape.contextLength, config.shape.hiddenSize),
          m_inputDropout(m_dropout, config.embeddingDropout), m_norm(body() / "ln_f", config.shape.hiddenSize, config.epsilon),
          m_output(Scope(m_set, "", true) / "lm_head", m_tokens, config.tied, config.shape.vocabularySize,
                   config.shape.hiddenSize) {
        for (std::int64_t i = 0; i < config.shape.layers; ++i)
            m_blocks.emplace_back(body() / "h" / i, config, config.windows[static_cast<std::size_t>(i)], m_dropout);
        if (config.tied)
            tie("lm_head.weight");
    }

    Tensor hidden(const ModelInput& given) override {
        const ModelInput input = accept(given);
        Tensor x = m_inputDropout(m_tokens(input.inputIds) + m_positions(positionsOf(input)));  // [B, T, H]
        WindowMasks masks(input, x);
        for (const GptNeoBlock& block : m_blocks) {
            const auto run = [&block, mask = masks.at(block.window()), unseen = outOfSight(input, block.window(), x)](
                                 const Tensor& given) { return block(given, mask, unseen); };
            x = m_run(run, x);
        }
        return m_norm(x);
    }

    /// [N, H] → [N, V]
    Tensor project(const Tensor& hidden) override { return m_output(hidden); }

private:
    Scope body() { return {m_set, "transformer."}; }

    Embedding m_tokens, m_positions;
    Dropout m_inputDropout;
    std::vector<GptNeoBlock> m_blocks;
    LayerNorm m_norm;
    TokenOutput m_output;
};

std::unique_ptr<Network> buildGptNeo(Config& config, Head, std::vector<std::string>) {
    return std::make_unique<GptNeo>(readGptNeo(config));
}

/// Base models lack the prefix, and old files hold the causal mask.
std::string gptNeoName(std::string_view name) {
    if (name.ends_with(".attention.bias") || name.ends_with(".attention.masked_bias"))
        return {};
    if (name.starts_with("transformer.") || name.starts_with("lm_head."))
        return std::string(name);
    return "transformer." + std::string(name);
}

constexpr std::array<FamilyHead, 1> gptNeoHeads = {{{Head::CausalLm, "GPTNeoForCausalLM"}}};

}  // namespace

const Family& gptNeoFamily() {
    static const Family family{"gpt_neo", gptNeoHeads, decoderTasks, gptNeoShape, buildGptNeo, gptNeoName};
    return family;
}

}  // namespace core::models
