// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/distilbert/distilbert.h"

#include "core/models/families/bert/encoder.h"

// DistilBERT (Sanh et al. 2019): BERT with half the layers and no token types, under names of its own.

namespace core::models {
namespace {

/// No checkpoint states it.
constexpr double distilbertEpsilon = 1e-12;

ModelShape readShape(Config& config) {
    ModelShape shape;
    shape.family = "distilbert";
    shape.layers = config.count({"n_layers"}, ConfigLimits::layers);
    shape.hiddenSize = config.count({"dim"}, ConfigLimits::hiddenSize);
    shape.heads = config.count({"n_heads"}, ConfigLimits::heads);
    shape.contextLength = config.count({"max_position_embeddings"}, ConfigLimits::positions);
    shape.vocabularySize = config.count({"vocab_size"}, ConfigLimits::vocabulary);
    checkHeads(config, shape, "n_heads");
    return shape;
}

EncoderSettings readDistilbert(Config& config) {
    EncoderSettings read;
    read.shape = readShape(config);
    const double dropout = config.probability({"dropout"}, 0.1);
    const Activation activation = config.activation({"activation"}, "gelu");
    read.embeddings = {.vocabulary = read.shape.vocabularySize,
                       .size = read.shape.hiddenSize,
                       .positions = read.shape.contextLength,
                       .padding = readPadding(config, read.shape.vocabularySize, 0),
                       .epsilon = distilbertEpsilon,
                       .dropout = dropout};
    read.layer = {.hiddenSize = read.shape.hiddenSize,
                  .innerSize = config.count({"hidden_dim"}, ConfigLimits::hiddenSize),
                  .heads = read.shape.heads,
                  .epsilon = distilbertEpsilon,
                  .scoresDropout = config.probability({"attention_dropout"}, 0.1),
                  .outputDropout = dropout,
                  .activation = activation};
    nameLayers(read, "transformer.layer");
    read.masked = {
        .in = read.shape.hiddenSize, .out = read.shape.hiddenSize, .epsilon = distilbertEpsilon, .activation = activation};
    read.tied = config.flag({"tie_word_embeddings"}, true);
    read.poolerActivation = activationOfName("relu");
    read.answerDropout = config.probability({"qa_dropout"}, 0.1);
    read.classifierDropout = config.probability({"seq_classif_dropout"}, 0.2);
    read.tokenDropout = dropout;
    read.initializerRange = config.positive({"initializer_range"}, 0.02);
    config.require("sinusoidal_pos_embds", false);
    return read;
}

constexpr FamilyHead distilbertHeads[] = {{Head::MaskedLm, "DistilBertForMaskedLM"},
                                          {Head::SequenceClassification, "DistilBertForSequenceClassification"},
                                          {Head::TokenClassification, "DistilBertForTokenClassification"},
                                          {Head::QuestionAnswering, "DistilBertForQuestionAnswering"}};

}  // namespace

constexpr EncoderTraits distilBertTraits{.modelType = "distilbert",
                                         .prefix = "distilbert.",
                                         .baseParts = {"embeddings.", "transformer."},
                                         .layer = {.query = "attention.q_lin",
                                                   .key = "attention.k_lin",
                                                   .value = "attention.v_lin",
                                                   .attentionOutput = "attention.out_lin",
                                                   .attentionNorm = "sa_layer_norm",
                                                   .inner = "ffn.lin1",
                                                   .output = "ffn.lin2",
                                                   .outputNorm = "output_layer_norm"},
                                         .maskedDense = "vocab_transform",
                                         .maskedNorm = "vocab_layer_norm",
                                         .words = {.weight = "vocab_projector.weight", .bias = "vocab_projector.bias"},
                                         .pooler = "pre_classifier",
                                         .classifier = "classifier",
                                         .read = readDistilbert};

const Family& distilBertFamily() {
    static const Family family = likeBert<distilBertTraits>(distilbertHeads);
    return family;
}

}  // namespace core::models
