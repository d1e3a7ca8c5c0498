// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/electra/electra.h"

#include "core/models/families/bert/encoder.h"

// ELECTRA (Clark et al. 2020): BERT with narrower embeddings, pre-trained to find replaced words.

namespace core::models {
namespace {

EncoderSettings readElectra(Config& config) {
    EncoderSettings read = readBert(config, "electra");
    read.embeddings.size = config.count({"embedding_size"}, ConfigLimits::hiddenSize, 128);
    read.masked.out = read.embeddings.size;
    if (read.embeddings.size != read.shape.hiddenSize)
        read.projection = "embeddings_project";
    read.masked.activation = read.poolerActivation = activationOfName("gelu");
    read.poolerDropout = read.classifierDropout;
    return read;
}

constexpr FamilyHead electraHeads[] = {{Head::MaskedLm, "ElectraForMaskedLM"},
                                       {Head::SequenceClassification, "ElectraForSequenceClassification"},
                                       {Head::TokenClassification, "ElectraForTokenClassification"},
                                       {Head::QuestionAnswering, "ElectraForQuestionAnswering"}};

}  // namespace

constexpr EncoderTraits electraTraits{.modelType = "electra",
                                      .prefix = "electra.",
                                      .baseParts = {"embeddings.", "embeddings_project.", "encoder."},
                                      .layer = bertLayerNames,
                                      .maskedDense = "generator_predictions.dense",
                                      .maskedNorm = "generator_predictions.LayerNorm",
                                      .words = {.weight = "generator_lm_head.weight", .bias = "generator_lm_head.bias"},
                                      .pooler = "classifier.dense",
                                      .classifier = "classifier.out_proj",
                                      .read = readElectra};

const Family& electraFamily() {
    static const Family family = likeBert<electraTraits>(electraHeads);
    return family;
}

}  // namespace core::models
