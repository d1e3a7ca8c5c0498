// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/bert/bert.h"

#include <array>
#include <cmath>

#include "core/models/families/bert/tensorflow_names.h"
#include "core/models/layers/activation.h"
#include "core/models/layers/attention.h"
#include "core/models/layers/embedding.h"
#include "core/models/layers/layer_norm.h"
#include "core/models/layers/linear.h"

// BERT (Devlin et al. 2019): an encoder with learned positions, token types and the norm after each part.

namespace core::models {
namespace {

using torch::Tensor;

struct BertConfig {
    ModelShape shape;
    std::int64_t innerSize = 0, tokenTypes = 0, padding = -1;
    double epsilon = 0, initializerRange = 0;
    double hiddenDropout = 0, attentionDropout = 0, classifierDropout = 0;
    bool tied = true;
    Activation activation = nullptr;
};

ModelShape shapeOf(Config& config) {
    ModelShape shape;
    shape.family = "bert";
    shape.layers = config.count({"num_hidden_layers"}, ConfigLimits::layers);
    shape.hiddenSize = config.count({"hidden_size"}, ConfigLimits::hiddenSize);
    shape.heads = config.count({"num_attention_heads"}, ConfigLimits::heads);
    shape.contextLength = config.count({"max_position_embeddings"}, ConfigLimits::positions);
    shape.vocabularySize = config.count({"vocab_size"}, ConfigLimits::vocabulary);
    if (config.issues().empty() && shape.hiddenSize % shape.heads != 0)
        config.fault("model.heads-divide", "num_attention_heads",
                     {{"hidden", std::to_string(shape.hiddenSize)}, {"heads", std::to_string(shape.heads)}});
    return shape;
}

BertConfig read(Config& config) {
    BertConfig read;
    read.shape = shapeOf(config);
    read.innerSize = config.count({"intermediate_size"}, ConfigLimits::hiddenSize);
    read.tokenTypes = config.count({"type_vocab_size"}, ConfigLimits::types, 2);
    read.padding = config.optionalCount({"pad_token_id"}, read.shape.vocabularySize - 1, -1, 0);
    read.epsilon = config.positive({"layer_norm_eps"}, 1e-12);
    read.initializerRange = config.positive({"initializer_range"}, 0.02);
    read.hiddenDropout = config.probability({"hidden_dropout_prob"}, 0.1);
    read.attentionDropout = config.probability({"attention_probs_dropout_prob"}, 0.1);
    read.classifierDropout = config.probability({"classifier_dropout"}, read.hiddenDropout);
    read.tied = config.flag({"tie_word_embeddings"}, true);
    read.activation = config.activation({"hidden_act"}, "gelu");
    config.require("is_decoder", false);
    config.require("add_cross_attention", false);
    config.require("position_embedding_type", "absolute");
    config.finish();
    return read;
}

class Embeddings {
public:
    Embeddings(const Scope& scope, const BertConfig& config, const DropoutSettings& settings)
        : m_words(scope / "word_embeddings", config.shape.vocabularySize, config.shape.hiddenSize, config.padding),
          m_positions(scope / "position_embeddings", config.shape.contextLength, config.shape.hiddenSize),
          m_types(scope / "token_type_embeddings", config.tokenTypes, config.shape.hiddenSize),
          m_norm(scope / "LayerNorm", config.shape.hiddenSize, config.epsilon), m_dropout(settings, config.hiddenDropout) {}

    const Tensor& words() const { return m_words.weight(); }

    Tensor operator()(const ModelInput& input, const Tensor& positions) const {
        const Tensor types = input.tokenTypeIds.defined() ? input.tokenTypeIds : at::zeros({1}, input.inputIds.options());
        return m_dropout(m_norm(m_words(input.inputIds) + m_types(types) + m_positions(positions)));  // [B, T, H]
    }

private:
    Embedding m_words, m_positions, m_types;
    LayerNorm m_norm;
    Dropout m_dropout;
};

/// Linear, dropout, and the norm of the sum with what went in.
class ResidualOutput {
public:
    ResidualOutput(const Scope& scope, std::int64_t in, const BertConfig& config, const DropoutSettings& settings)
        : m_dense(scope / "dense", in, config.shape.hiddenSize),
          m_norm(scope / "LayerNorm", config.shape.hiddenSize, config.epsilon), m_dropout(settings, config.hiddenDropout) {}

    Tensor operator()(const Tensor& x, const Tensor& input) const { return m_norm(m_dropout(m_dense(x)) + input); }

private:
    Linear m_dense;
    LayerNorm m_norm;
    Dropout m_dropout;
};

class Layer {
public:
    Layer(const Scope& scope, const BertConfig& config, const DropoutSettings& settings)
        : m_query(scope / "attention" / "self" / "query", config.shape.hiddenSize, config.shape.hiddenSize),
          m_key(scope / "attention" / "self" / "key", config.shape.hiddenSize, config.shape.hiddenSize),
          m_value(scope / "attention" / "self" / "value", config.shape.hiddenSize, config.shape.hiddenSize),
          m_attentionOutput(scope / "attention" / "output", config.shape.hiddenSize, config, settings),
          m_intermediate(scope / "intermediate" / "dense", config.shape.hiddenSize, config.innerSize),
          m_output(scope / "output", config.innerSize, config, settings), m_scoresDropout(settings, config.attentionDropout),
          m_activation(config.activation), m_heads(config.shape.heads),
          m_scale(1 / std::sqrt(static_cast<double>(config.shape.hiddenSize / config.shape.heads))) {}

    Tensor operator()(const Tensor& input, const AttentionMask& mask) const {
        const Tensor mixed = attention(m_query(input), m_key(input), m_value(input), m_heads, m_scale, mask, m_scoresDropout);
        const Tensor x = m_attentionOutput(mixed, input);
        return m_output(m_activation(m_intermediate(x)), x);
    }

private:
    Linear m_query, m_key, m_value;
    ResidualOutput m_attentionOutput;
    Linear m_intermediate;
    ResidualOutput m_output;
    Dropout m_scoresDropout;
    Activation m_activation;
    std::int64_t m_heads;
    double m_scale;
};

/// The encoder; the heads below add what they need.
class Bert : public Network {
public:
    Bert(const BertConfig& config, Head head, std::vector<std::string> labels)
        : Network(head, config.shape, std::move(labels), config.initializerRange),
          m_embeddings(Scope(m_set, "bert.") / "embeddings", config, m_dropout) {
        for (std::int64_t i = 0; i < config.shape.layers; ++i)
            m_layers.emplace_back(Scope(m_set, "bert.") / "encoder" / "layer" / i, config, m_dropout);
    }

    Tensor hidden(const ModelInput& given) override {
        const ModelInput input = accept(given);
        Tensor x = m_embeddings(input, positionsOf(input));
        const AttentionMask mask = attentionMask(input, false, x);
        for (const Layer& layer : m_layers)
            x = layer(x, mask);
        return x;
    }

protected:
    Embeddings m_embeddings;

private:
    std::vector<Layer> m_layers;
};

class BertForMaskedLm : public Bert {
public:
    explicit BertForMaskedLm(const BertConfig& config)
        : Bert(config, Head::MaskedLm, {}),
          m_transform(predictions() / "transform" / "dense", config.shape.hiddenSize, config.shape.hiddenSize),
          m_norm(predictions() / "transform" / "LayerNorm", config.shape.hiddenSize, config.epsilon),
          m_bias(predictions().vector("bias", config.shape.vocabularySize, Init::Zeros)), m_activation(config.activation) {
        if (config.tied)
            tie("cls.predictions.decoder.weight");
        else
            m_decoder = &(predictions() / "decoder").matrix("weight", {config.shape.vocabularySize, config.shape.hiddenSize});
    }

    /// [N, H] → [N, V]
    Tensor project(const Tensor& hidden) override {
        const Tensor x = m_norm(m_activation(m_transform(hidden)));
        return at::linear(x, m_decoder ? m_decoder->value : m_embeddings.words(), m_bias.value);
    }

private:
    Scope predictions() { return Scope(m_set, "cls.", true) / "predictions"; }

    Linear m_transform;
    LayerNorm m_norm;
    ParameterSlot& m_bias;
    Activation m_activation;
    const ParameterSlot* m_decoder = nullptr;  ///< null: tied to the word embedding
};

class BertForSequenceClassification : public Bert {
public:
    BertForSequenceClassification(const BertConfig& config, std::vector<std::string> labels)
        : Bert(config, Head::SequenceClassification, std::move(labels)),
          m_pooler(Scope(m_set, "bert.", true) / "pooler" / "dense", config.shape.hiddenSize, config.shape.hiddenSize),
          m_classifier(Scope(m_set, "", true) / "classifier", config.shape.hiddenSize,
                       static_cast<std::int64_t>(this->labels().size())),
          m_classifierDropout(m_dropout, config.classifierDropout) {
        m_classifier.weight().rowPerClass = m_classifier.bias().rowPerClass = true;
    }

    /// [B, T, H] → [B, C]
    Tensor project(const Tensor& hidden) override {
        const Tensor first = hidden.select(1, 0);
        return m_classifier(m_classifierDropout(at::tanh(m_pooler(first))));
    }

private:
    Linear m_pooler, m_classifier;
    Dropout m_classifierDropout;
};

std::unique_ptr<Network> build(Config& config, Head head, std::vector<std::string> labels) {
    if (head == Head::SequenceClassification)
        return std::make_unique<BertForSequenceClassification>(read(config), std::move(labels));
    return std::make_unique<BertForMaskedLm>(read(config));
}

/// Base models lack the prefix; the first checkpoints call a norm's parameters gamma and beta.
std::string canonicalName(std::string_view name) {
    if (isBertTensorFlowName(name))
        return bertNameFromTensorFlow(name);
    if (name.ends_with("embeddings.position_ids"))
        return {};
    if (name == "cls.predictions.decoder.bias")
        return "cls.predictions.bias";
    std::string known;
    if (name.ends_with("LayerNorm.gamma"))
        known.append(name.substr(0, name.size() - 5)).append("weight");
    else if (name.ends_with("LayerNorm.beta"))
        known.append(name.substr(0, name.size() - 4)).append("bias");
    else
        known = name;
    for (const std::string_view part : {"embeddings.", "encoder.", "pooler."})
        if (known.starts_with(part))
            return "bert." + known;
    return known;
}

constexpr std::array<FamilyHead, 2> heads = {
    {{Head::MaskedLm, "BertForMaskedLM"}, {Head::SequenceClassification, "BertForSequenceClassification"}}};
constexpr std::array<std::string_view, 2> tasks = {"classification", "masked-lm"};

}  // namespace

const Family& bertFamily() {
    static const Family family{"bert", heads, tasks, shapeOf, build, canonicalName, {.file = "bert_config.json"}};
    return family;
}

}  // namespace core::models
