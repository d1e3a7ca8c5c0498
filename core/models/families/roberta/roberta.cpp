// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/roberta/roberta.h"

// RoBERTa (Liu et al. 2019): BERT with positions that begin behind the padding's id, and with a head that pools by itself.

namespace core::models {

EncoderSettings readRoberta(Config& config, std::string_view modelType) {
    EncoderSettings read = readBert(config, modelType, {.padding = 1});
    const std::int64_t first = read.embeddings.padding + 1;
    if (read.shape.contextLength <= first)
        config.fault("model.config-range", "max_position_embeddings",
                     {{"value", std::to_string(read.shape.contextLength)},
                      {"minimum", std::to_string(first + 1)},
                      {"maximum", std::to_string(ConfigLimits::positions)}});
    read.shape.contextLength -= first;
    read.embeddings.positionPadding = read.embeddings.padding;
    read.masked.activation = activationOfName("gelu");
    read.poolerDropout = read.classifierDropout;
    return read;
}

namespace {

constexpr FamilyHead robertaHeads[] = {{Head::MaskedLm, "RobertaForMaskedLM"},
                                       {Head::SequenceClassification, "RobertaForSequenceClassification"},
                                       {Head::TokenClassification, "RobertaForTokenClassification"},
                                       {Head::QuestionAnswering, "RobertaForQuestionAnswering"}};

}  // namespace

constexpr EncoderTraits robertaTraits = robertaLike("roberta", [](Config& config) { return readRoberta(config, "roberta"); });

const Family& robertaFamily() {
    static const Family family = likeBert<robertaTraits>(robertaHeads);
    return family;
}

}  // namespace core::models
