// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/bert/encoder.h"

namespace core::models {
namespace {

using torch::Tensor;
using Output = std::function<Tensor(const Tensor&)>;

Output outputOf(Head head, const Scope& root, const EncoderTraits& traits, const EncoderSettings& settings,
                const EncoderEmbeddings& embeddings, const DropoutSettings& dropout, std::int64_t classes) {
    const std::int64_t size = settings.shape.hiddenSize;
    switch (head) {
    case Head::SequenceClassification: {
        const RowOutput pooler(root / traits.pooler, size, size, dropout, settings.poolerDropout, false);
        const RowOutput classifier(root / traits.classifier, size, classes, dropout, settings.classifierDropout, true);
        return [pooler, activation = settings.poolerActivation, classifier](const Tensor& row) {
            return classifier(activation(pooler(row)));
        };
    }
    case Head::TokenClassification:
        return RowOutput(root / "classifier", size, classes, dropout, settings.tokenDropout, true);
    case Head::QuestionAnswering:
        return RowOutput(root / "qa_outputs", size, 2, dropout, settings.answerDropout, false);
    default: {
        const Transform transform(root / traits.maskedDense, root / traits.maskedNorm, settings.masked);
        return WordOutput(root, traits.words, transform, embeddings.words(), settings.tied, Bias::With,
                          {settings.shape.vocabularySize, settings.masked.out});
    }
    }
}

ModelShape encoderShape(Config& config, std::string_view modelType) {
    ModelShape shape = readShape(config, modelType);
    checkHeads(config, shape);
    return shape;
}

}  // namespace

std::int64_t readPadding(Config& config, std::int64_t vocabulary, std::int64_t standard) {
    const bool stated = config.json().contains("pad_token_id");
    return config.optionalCount({"pad_token_id"}, vocabulary - 1, stated ? -1 : std::min(standard, vocabulary - 1), 0);
}

void nameLayers(EncoderSettings& settings, std::string_view name) {
    for (std::int64_t i = 0; i < settings.shape.layers; ++i) {
        settings.order.push_back(settings.layers.size());
        settings.layers.push_back(std::string(name) + "." + std::to_string(i));
    }
}

EncoderSettings readBert(Config& config, std::string_view modelType, const BertStandards& standards) {
    EncoderSettings read;
    read.shape = encoderShape(config, modelType);
    const double epsilon = config.positive({"layer_norm_eps"}, standards.epsilon);
    const double hiddenDropout = config.probability({"hidden_dropout_prob"}, standards.hiddenDropout);
    const Activation activation = config.activation({"hidden_act"}, standards.activation);
    read.embeddings = {.vocabulary = read.shape.vocabularySize,
                       .size = read.shape.hiddenSize,
                       .positions = read.shape.contextLength,
                       .tokenTypes = config.count({"type_vocab_size"}, ConfigLimits::types, standards.tokenTypes, 0),
                       .padding = readPadding(config, read.shape.vocabularySize, standards.padding),
                       .epsilon = epsilon,
                       .dropout = hiddenDropout};
    read.layer = {.hiddenSize = read.shape.hiddenSize,
                  .innerSize = config.count({"intermediate_size"}, ConfigLimits::hiddenSize),
                  .heads = read.shape.heads,
                  .epsilon = epsilon,
                  .scoresDropout = config.probability({"attention_probs_dropout_prob"}, standards.scoresDropout),
                  .attentionDropout = hiddenDropout,
                  .outputDropout = hiddenDropout,
                  .activation = activation};
    nameLayers(read, "encoder.layer");
    read.masked = {.in = read.shape.hiddenSize, .out = read.shape.hiddenSize, .epsilon = epsilon, .activation = activation};
    read.tied = config.flag({"tie_word_embeddings"}, true);
    read.poolerActivation = activationOfName("tanh");
    read.classifierDropout = read.tokenDropout = config.probability({"classifier_dropout"}, hiddenDropout);
    read.initializerRange = config.positive({"initializer_range"}, 0.02);
    config.require("is_decoder", false);
    config.require("add_cross_attention", false);
    config.require("position_embedding_type", "absolute");
    return read;
}

Encoder::Encoder(const EncoderTraits& traits, const EncoderSettings& settings, Head head, std::vector<std::string> labels)
    : Network(head, settings.shape, std::move(labels), settings.initializerRange), m_countsRealTokens(traits.countsRealTokens),
      m_padding(settings.embeddings.padding),
      m_embeddings(Scope(m_set, traits.prefix) / "embeddings", settings.embeddings, m_dropout), m_order(settings.order) {
    const Scope base(m_set, traits.prefix);
    if (!settings.projection.empty())
        m_projection.emplace(base / settings.projection, settings.embeddings.size, settings.shape.hiddenSize);
    for (const std::string& name : settings.layers)
        m_layers.emplace_back(base / name, traits.layer, settings.layer, m_dropout);
    m_output = outputOf(head, Scope(m_set, "", true), traits, settings, m_embeddings, m_dropout,
                        static_cast<std::int64_t>(this->labels().size()));
    if (head != Head::MaskedLm)
        return;
    if (settings.tied)
        tie(traits.words.weight);
    tie(settings.tied ? traits.words.ownBias() : traits.words.bias);
}

Tensor Encoder::placesOf(const ModelInput& input) const {
    if (!m_countsRealTokens || input.positionIds.defined())
        return positionsOf(input);
    const Tensor real = input.inputIds.ne(m_padding).to(torch::kLong);
    return real.cumsum(1) * real + m_padding;
}

Tensor Encoder::hidden(const ModelInput& given) {
    const ModelInput input = accept(given);
    Tensor x = m_embeddings(input, placesOf(input));  // [B, T, E]
    if (m_projection)
        x = (*m_projection)(x);  // [B, T, H]
    return layered(x, attentionMask(input, false, x));
}

Tensor Encoder::layered(Tensor x, const AttentionMask& mask) const {
    for (const std::size_t place : m_order)
        x = m_run([&layer = m_layers[place], mask](const Tensor& input) { return layer(input, mask); }, x);
    return x;
}

std::string encoderName(const EncoderTraits& traits, std::string_view name) {
    if (name.ends_with("embeddings.position_ids") || name.ends_with("embeddings.token_type_ids"))
        return {};
    for (const std::string_view part : traits.baseParts)
        if (!part.empty() && name.starts_with(part))
            return std::string(traits.prefix).append(name);
    return std::string(name);
}

}  // namespace core::models
