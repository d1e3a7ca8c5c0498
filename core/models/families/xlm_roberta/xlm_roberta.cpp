// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/xlm_roberta/xlm_roberta.h"

#include "core/models/families/roberta/roberta.h"

// XLM-RoBERTa (Conneau et al. 2020): RoBERTa with a vocabulary for a hundred languages.

namespace core::models {
namespace {

constexpr FamilyHead xlmRobertaHeads[] = {{Head::MaskedLm, "XLMRobertaForMaskedLM"},
                                          {Head::SequenceClassification, "XLMRobertaForSequenceClassification"},
                                          {Head::TokenClassification, "XLMRobertaForTokenClassification"},
                                          {Head::QuestionAnswering, "XLMRobertaForQuestionAnswering"}};

}  // namespace

constexpr EncoderTraits xlmRobertaTraits =
    robertaLike("xlm-roberta", [](Config& config) { return readRoberta(config, "xlm-roberta"); });

const Family& xlmRobertaFamily() {
    static const Family family = likeBert<xlmRobertaTraits>(xlmRobertaHeads);
    return family;
}

}  // namespace core::models
