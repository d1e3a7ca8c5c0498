// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/modernbert/modernbert.h"

#include <cmath>
#include <functional>
#include <optional>

#include "core/models/families/bert/encoder.h"
#include "core/models/layers/activated_linear.h"
#include "core/models/layers/projections.h"
#include "core/models/layers/rotary.h"
#include "core/models/shape.h"

// ModernBERT (Warner et al. 2024): an encoder with rotary positions, the norm before each part, gated feed-forward parts, and
// layers that look at near tokens only between those that look at all.

namespace core::models {
namespace {

using torch::Tensor;

/// What tells the layers that see everything from those that see what is near.
enum Reach : std::size_t { Everything, Near };

struct ModernBertConfig {
    ModelShape shape;
    std::int64_t innerSize = 0, padding = -1, window = 0;
    double epsilon = 0, initializerRange = 0;
    double embeddingDropout = 0, attentionDropout = 0, mlpDropout = 0, classifierDropout = 0;
    Bias attentionBias = Bias::Without, mlpBias = Bias::Without, normBias = Bias::Without;
    Bias transformBias = Bias::Without, decoderBias = Bias::With;
    bool tied = true, meanPooling = false;
    std::vector<Reach> reaches;  ///< of each layer
    Activation activation = nullptr, transformActivation = nullptr;
};

ModelShape modernbertShape(Config& config) {
    ModelShape shape = readShape(config, "modernbert");
    checkHeads(config, shape);
    return shape;
}

/// The new spelling names each layer's kind, the old one says how often all is seen.
std::vector<Reach> readReaches(Config& config, std::int64_t layers) {
    const std::vector<std::string> types = config.texts("layer_types");
    const std::int64_t every = config.optionalCount({"global_attn_every_n_layers"}, ConfigLimits::layers, 3);
    std::vector<Reach> reaches;
    for (std::int64_t i = 0; i < layers; ++i) {
        const auto layer = static_cast<std::size_t>(i);
        const bool near = layer < types.size() ? types[layer] == "sliding_attention" : i % every != 0;
        reaches.push_back(near ? Near : Everything);
    }
    return reaches;
}

ModernBertConfig readModernbert(Config& config) {
    ModernBertConfig read;
    read.shape = modernbertShape(config);
    read.innerSize = config.count({"intermediate_size"}, ConfigLimits::hiddenSize);
    read.padding = readPadding(config, read.shape.vocabularySize, 50'283);
    read.window = config.count({"local_attention"}, ConfigLimits::positions, 128) / 2 + 1;
    read.epsilon = config.positive({"norm_eps"}, 1e-5);
    read.initializerRange = config.positive({"initializer_range"}, 0.02);
    read.embeddingDropout = config.probability({"embedding_dropout"}, 0);
    read.attentionDropout = config.probability({"attention_dropout"}, 0);
    read.mlpDropout = config.probability({"mlp_dropout"}, 0);
    read.classifierDropout = config.probability({"classifier_dropout"}, 0);
    read.attentionBias = biasIf(config.flag({"attention_bias"}, false));
    read.mlpBias = biasIf(config.flag({"mlp_bias"}, false));
    read.normBias = biasIf(config.flag({"norm_bias"}, false));
    read.transformBias = biasIf(config.flag({"classifier_bias"}, false));
    read.decoderBias = biasIf(config.flag({"decoder_bias"}, true));
    read.tied = config.flag({"tie_word_embeddings"}, true);
    const std::string pooling = config.text({"classifier_pooling"}, "cls");
    read.meanPooling = pooling == "mean";
    if (pooling != "mean" && pooling != "cls")
        config.fault("model.unsupported-setting", "classifier_pooling", {{"value", pooling}});
    read.reaches = readReaches(config, read.shape.layers);
    read.activation = config.activation({"hidden_activation"}, "gelu");
    read.transformActivation = config.activation({"classifier_activation"}, "gelu");
    return read;
}

class ModernbertLayer {
public:
    /// @param first the first layer's input is normalized already
    ModernbertLayer(const Scope& scope, const ModernBertConfig& config, bool first, const DropoutSettings& settings)
        : m_attentionNorm(first ? std::nullopt : std::optional(norm(scope / "attn_norm", config))),
          m_queryKeyValue(scope / "attn", "Wqkv", std::vector<std::int64_t>(3, config.shape.hiddenSize),
                          config.shape.hiddenSize, config.attentionBias),
          m_mixed(scope / "attn" / "Wo", config.shape.hiddenSize, config.shape.hiddenSize, config.attentionBias),
          m_mlpNorm(norm(scope / "mlp_norm", config)),
          m_inputAndGate(scope / "mlp", "Wi", {config.innerSize, config.innerSize}, config.shape.hiddenSize, config.mlpBias),
          m_down(scope / "mlp" / "Wo", config.innerSize, config.shape.hiddenSize, config.mlpBias),
          m_attentionDropout(settings, config.attentionDropout), m_mlpDropout(settings, config.mlpDropout),
          m_activation(config.activation), m_heads(config.shape.heads),
          m_headSize(config.shape.hiddenSize / config.shape.heads) {
        const double depth = std::sqrt(2.0 * static_cast<double>(config.shape.layers));
        m_mixed.weight().deviation /= depth;
        m_down.weight().deviation /= depth;
    }

    Tensor operator()(const Tensor& input, const Rotary::Turns& turns, const AttentionMask& mask) const {
        const Tensor x = input + m_attentionDropout(mixed(m_attentionNorm ? (*m_attentionNorm)(input) : input, turns, mask));
        const std::vector<Tensor> parts = m_inputAndGate(m_mlpNorm(x));
        return x + activatedLinear(m_down, m_activation, parts[0], parts[1], m_mlpDropout);
    }

    static LayerNorm norm(const Scope& scope, const ModernBertConfig& config) {
        return {scope, config.shape.hiddenSize, config.epsilon, config.normBias};
    }

private:
    Tensor mixed(const Tensor& x, const Rotary::Turns& turns, const AttentionMask& mask) const {
        const std::vector<Tensor> parts = m_queryKeyValue(x);
        const auto placed = [&](const Tensor& part) {
            return turned(part.unflatten(-1, {m_heads, m_headSize}), turns).flatten(2);
        };
        const double scale = 1 / std::sqrt(static_cast<double>(m_headSize));
        return m_mixed(attention(placed(parts[0]), placed(parts[1]), parts[2], m_heads, scale, mask, m_attentionDropout));
    }

    std::optional<LayerNorm> m_attentionNorm;
    Projections m_queryKeyValue;
    Linear m_mixed;
    LayerNorm m_mlpNorm;
    Projections m_inputAndGate;
    Linear m_down;
    Dropout m_attentionDropout, m_mlpDropout;
    Activation m_activation;
    std::int64_t m_heads, m_headSize;
};

class ModernBert : public Network {
public:
    ModernBert(const ModernBertConfig& config, std::vector<Rotary> rotary, Head head, std::vector<std::string> labels)
        : Network(head, config.shape, std::move(labels), config.initializerRange), m_rotary(std::move(rotary)),
          m_reaches(config.reaches), m_window(config.window), m_meanPooling(config.meanPooling),
          m_tokens(Scope(m_set, "model.") / "embeddings" / "tok_embeddings", config.shape.vocabularySize,
                   config.shape.hiddenSize, config.padding),
          m_embeddingNorm(ModernbertLayer::norm(Scope(m_set, "model.") / "embeddings" / "norm", config)),
          m_embeddingDropout(m_dropout, config.embeddingDropout) {
        for (std::int64_t i = 0; i < config.shape.layers; ++i)
            m_layers.emplace_back(Scope(m_set, "model.") / "layers" / i, config, i == 0, m_dropout);
        m_norm.emplace(ModernbertLayer::norm(Scope(m_set, "model.") / "final_norm", config));
        m_output = outputOf(config);
        if (head == Head::MaskedLm && config.tied)
            tie(words.weight);
    }

    Tensor hidden(const ModelInput& given) override {
        const ModelInput input = accept(given);
        const Tensor positions = positionsOf(input);
        const Rotary::Turns turns[] = {m_rotary[Everything].at(positions), m_rotary[Near].at(positions)};
        Tensor x = m_embeddingDropout(m_embeddingNorm(m_tokens(input.inputIds)));  // [B, T, H]
        const AttentionMask masks[] = {attentionMask(input, false, x), attentionMask(input, false, x, m_window)};
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            const auto run = [&layer = m_layers[i], turns = turns[m_reaches[i]],
                              mask = masks[m_reaches[i]]](const Tensor& given) { return layer(given, turns, mask); };
            x = m_run(run, x);
        }
        return (*m_norm)(x);
    }

    Tensor pooled(const Tensor& hidden, const ModelInput& input) override {
        if (!m_meanPooling)
            return Network::pooled(hidden, input);
        if (!input.attentionMask.defined())
            return hidden.mean(1);
        const Tensor real = input.attentionMask.to(hidden.options()).unsqueeze(-1);  // [B, T, 1]
        return (hidden * real).sum(1) / real.sum(1);
    }

    Tensor project(const Tensor& hidden) override { return m_output(hidden); }

private:
    static constexpr WordOutputNames words{.weight = "decoder.weight", .bias = "decoder.bias"};

    std::function<Tensor(const Tensor&)> outputOf(const ModernBertConfig& config) {
        const Scope root(m_set, "", true);
        const std::int64_t size = config.shape.hiddenSize;
        Transform transform(root / "head.dense", root / "head.norm",
                            {.in = size,
                             .out = size,
                             .epsilon = config.epsilon,
                             .activation = config.transformActivation,
                             .denseBias = config.transformBias,
                             .normBias = config.normBias});
        transform.dense().weight().deviation /= std::sqrt(2.0 * static_cast<double>(config.shape.layers));
        if (head() == Head::MaskedLm)
            return WordOutput(root, words, transform, m_tokens, config.tied, config.decoderBias,
                              {config.shape.vocabularySize, size});
        const auto outputs = head() == Head::QuestionAnswering ? 2 : static_cast<std::int64_t>(labels().size());
        RowOutput classifier(root / "classifier", size, outputs, m_dropout, config.classifierDropout, hasLabels(head()));
        classifier.dense().weight().deviation = 1 / std::sqrt(static_cast<double>(size));
        return [transform, classifier](const Tensor& x) { return classifier(transform(x)); };
    }

    std::vector<Rotary> m_rotary;  ///< by Reach
    std::vector<Reach> m_reaches;
    std::int64_t m_window;
    bool m_meanPooling;
    Embedding m_tokens;
    LayerNorm m_embeddingNorm;
    Dropout m_embeddingDropout;
    std::vector<ModernbertLayer> m_layers;
    std::optional<LayerNorm> m_norm;
    std::function<Tensor(const Tensor&)> m_output;
};

std::unique_ptr<Network> buildModernbert(Config& config, Head head, std::vector<std::string> labels) {
    const ModernBertConfig settings = readModernbert(config);
    const std::int64_t headSize = std::max<std::int64_t>(settings.shape.hiddenSize / settings.shape.heads, 1);
    std::vector<Rotary> rotary = {
        Rotary(config, headSize,
               {.group = "rope_parameters.full_attention", .base = "global_rope_theta", .standardBase = 160'000}),
        Rotary(config, headSize, {.group = "rope_parameters.sliding_attention", .base = "local_rope_theta"})};
    config.finish();
    return std::make_unique<ModernBert>(settings, std::move(rotary), head, std::move(labels));
}

/// Base models lack the prefix.
std::string modernbertName(std::string_view name) {
    for (const std::string_view part : {"embeddings.", "layers.", "final_norm."})
        if (name.starts_with(part))
            return "model." + std::string(name);
    return std::string(name);
}

constexpr FamilyHead modernbertHeads[] = {{Head::MaskedLm, "ModernBertForMaskedLM"},
                                          {Head::SequenceClassification, "ModernBertForSequenceClassification"},
                                          {Head::TokenClassification, "ModernBertForTokenClassification"},
                                          {Head::QuestionAnswering, "ModernBertForQuestionAnswering"}};

}  // namespace

const Family& modernBertFamily() {
    static const Family family{"modernbert", modernbertHeads, encoderTasks, modernbertShape, buildModernbert, modernbertName};
    return family;
}

}  // namespace core::models
