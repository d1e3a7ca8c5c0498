// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/albert/albert.h"

#include "core/models/families/bert/encoder.h"

// ALBERT (Lan et al. 2020): BERT whose depths share the weights of a few layers, with narrow embeddings.

namespace core::models {
namespace {

/// The layers stand in groups. Each group works at as many depths as the others, one after the other.
void nameGroups(Config& config, EncoderSettings& read) {
    const std::int64_t depths = read.shape.layers;
    const std::int64_t groups = config.count({"num_hidden_groups"}, depths, 1);
    const std::int64_t inner = config.count({"inner_group_num"}, ConfigLimits::layers / depths, 1);
    read.layers.clear();
    read.order.clear();
    for (std::int64_t group = 0; group < groups; ++group)
        for (std::int64_t i = 0; i < inner; ++i)
            read.layers.push_back("encoder.albert_layer_groups." + std::to_string(group) + ".albert_layers." +
                                  std::to_string(i));
    for (std::int64_t depth = 0; depth < depths; ++depth)
        for (std::int64_t i = 0; i < inner; ++i)
            read.order.push_back(static_cast<std::size_t>(depth * groups / depths * inner + i));
}

EncoderSettings readAlbert(Config& config) {
    EncoderSettings read = readBert(config, "albert", {.hiddenDropout = 0, .scoresDropout = 0, .activation = "gelu_new"});
    nameGroups(config, read);
    read.embeddings.size = config.count({"embedding_size"}, ConfigLimits::hiddenSize, 128);
    read.masked.out = read.embeddings.size;
    read.projection = "encoder.embedding_hidden_mapping_in";
    read.layer.outputDropout.reset();
    read.classifierDropout = read.tokenDropout = config.probability({"classifier_dropout_prob"}, 0.1);
    return read;
}

constexpr FamilyHead albertHeads[] = {{Head::MaskedLm, "AlbertForMaskedLM"},
                                      {Head::SequenceClassification, "AlbertForSequenceClassification"},
                                      {Head::TokenClassification, "AlbertForTokenClassification"},
                                      {Head::QuestionAnswering, "AlbertForQuestionAnswering"}};

}  // namespace

constexpr EncoderTraits albertTraits{.modelType = "albert",
                                     .prefix = "albert.",
                                     .baseParts = {"embeddings.", "encoder.", "pooler."},
                                     .layer = {.query = "attention.query",
                                               .key = "attention.key",
                                               .value = "attention.value",
                                               .attentionOutput = "attention.dense",
                                               .attentionNorm = "attention.LayerNorm",
                                               .inner = "ffn",
                                               .output = "ffn_output",
                                               .outputNorm = "full_layer_layer_norm"},
                                     .maskedDense = "predictions.dense",
                                     .maskedNorm = "predictions.LayerNorm",
                                     .words = {.weight = "predictions.decoder.weight", .bias = "predictions.bias"},
                                     .pooler = "albert.pooler",
                                     .classifier = "classifier",
                                     .read = readAlbert};

const Family& albertFamily() {
    static const Family family = likeBert<albertTraits>(albertHeads);
    return family;
}

}  // namespace core::models
