// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/event.h"
#include "core/api/reports.h"
#include "core/data/dataset.h"
#include "core/evaluation/run_folder.h"
#include "core/tasks/task.h"

namespace core::evaluation {

/// What an assessment works on.
struct Examination {
    const Run& run;
    const tasks::Task& task;
    const data::Dataset& dataset;
    const tokenizers::Tokenizer& tokenizer;
    std::vector<std::int64_t> rows;  ///< of the test part
};

/// Fills the report of a classifier: accuracy, macro-F1 and mean loss of the tuned and the untouched model and of always
/// answering the commonest training class, per-class scores, confusion matrix, every answer.
void assessClassifier(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                      const api::CancelToken& token);

/// Fills the report of a language model: mean loss and perplexity over the test part's windows or answers, and the answers to
/// some rows.
void assessLanguageModel(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                         const api::CancelToken& token);

/// Fills the report of marked words: F1, precision and recall of whole entities (exact words and type), of each type too.
void assessMarkedWords(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                       const api::CancelToken& token);

/// Fills the report of answers in a text: exact match and F1 as SQuAD counts them.
void assessAnswers(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                   const api::CancelToken& token);

/// Fills the report of several categories at once: micro and macro F1 where a category is given above one half, the share of
/// rows with just the right ones, and the scores of each category.
void assessLabelSets(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                     const api::CancelToken& token);

/// Fills the report of numbers: mean absolute error, R², Spearman's rank correlation, and the error of always answering the
/// mean of the training rows ("constantError").
void assessNumbers(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                   const api::CancelToken& token);

/// Fills the report of preferences: share of the pairs whose better answer is likelier, by how much more so than before (in nats),
/// and the loss of DPO.
void assessPreferences(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                       const api::CancelToken& token);

/// Some rows, evenly over the test part, whose answers are written out.
std::vector<std::int64_t> spreadRows(const std::vector<std::int64_t>& rows);

/// What the interval of a difference (tuned − other) says: "better", "worse", "no-difference" or "too-few-rows".
std::string conclusionOf(const api::Measure& difference, bool higherIsBetter);

}  // namespace core::evaluation
