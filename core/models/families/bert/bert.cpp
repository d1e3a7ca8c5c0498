// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/bert/bert.h"

#include "core/models/families/bert/encoder.h"
#include "core/models/families/bert/tensorflow_names.h"

// BERT (Devlin et al. 2019): an encoder with learned positions, token types and the norm after each part.

namespace core::models {
namespace {

constexpr FamilyHead bertHeads[] = {{Head::MaskedLm, "BertForMaskedLM"},
                                    {Head::SequenceClassification, "BertForSequenceClassification"},
                                    {Head::TokenClassification, "BertForTokenClassification"},
                                    {Head::QuestionAnswering, "BertForQuestionAnswering"}};

}  // namespace

constexpr EncoderTraits bertTraits{.modelType = "bert",
                                   .prefix = "bert.",
                                   .baseParts = {"embeddings.", "encoder.", "pooler."},
                                   .layer = bertLayerNames,
                                   .maskedDense = "cls.predictions.transform.dense",
                                   .maskedNorm = "cls.predictions.transform.LayerNorm",
                                   .words = {.weight = "cls.predictions.decoder.weight", .bias = "cls.predictions.bias"},
                                   .pooler = "bert.pooler.dense",
                                   .classifier = "classifier",
                                   .read = [](Config& config) { return readBert(config, "bert"); }};

namespace {

/// The first checkpoints call a norm's parameters gamma and beta.
std::string bertName(std::string_view name) {
    if (isBertTensorFlowName(name))
        return bertNameFromTensorFlow(name);
    std::string known(name);
    if (name.ends_with("LayerNorm.gamma"))
        known = std::string(name.substr(0, name.size() - 5)).append("weight");
    else if (name.ends_with("LayerNorm.beta"))
        known = std::string(name.substr(0, name.size() - 4)).append("bias");
    return encoderName(bertTraits, known);
}

}  // namespace

const Family& bertFamily() {
    static const Family family = [] {
        Family made = likeBert<bertTraits>(bertHeads);
        made.canonicalName = bertName;
        made.original = {.file = "bert_config.json"};
        return made;
    }();
    return family;
}

}  // namespace core::models
