// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/data/cell_values.h"
#include "core/tasks/squad_metrics.h"
#include "core/tasks/task.h"

namespace core::tasks {

/// A question and the text that may hold its answer.
struct QuestionRow {
    std::string question, context;
    std::vector<data::AnswerSpan> answers;  ///< any of which is right; empty: the text holds none
};

/// A row of a dataset.
QuestionRow questionRow(const data::Dataset& dataset, std::int64_t row);

/// A question with pieces of its text, which overlap where the text is long. Of a question that would fill half a window the
/// end is left out. @param maxLength tokens of a window
std::vector<tokenizers::Encoding> answerWindows(const QuestionRow& row, const tokenizers::Tokenizer& tokenizer,
                                                std::int64_t maxLength);

/// The windows as examples: `labels` holds the first and the last token of the first answer; twice the first token of the
/// window (0) where it is not in there as a whole, cut off or absent, as Devlin et al. 2018 (section 4.3) and the reference
/// script of transformers do. Such windows count in the loss like any other: they teach when to answer nothing.
std::vector<Example> answerExamples(const QuestionRow& row, const std::vector<tokenizers::Encoding>& windows);

/// A piece of the context, in code points [begin, end). Empty: no answer.
struct AnswerPiece {
    std::int64_t begin = 0, end = 0;
    double confidence = 0;  ///< its share of all pieces that were considered
};

/// What a model finds.
struct FoundAnswer {
    std::vector<AnswerPiece> pieces;  ///< the answer first, then what else might be it, the likeliest first
    double lossSum = 0;               ///< over the windows
    std::int64_t windows = 0;
};

/// Whether "there is no answer" is an answer.
enum class NoAnswer { Never, Possible };

/// Looks for answers as the reference script of SQuAD's data does (Rajpurkar et al. 2016; 2.0: 2018): of the likeliest first
/// and last tokens of all windows those pairs in order and of at most 30 tokens whose scores have the highest sum; no answer
/// where the window's first token has a higher one in every window. @param maxLength tokens of a window
/// @throws base::CancelledException
std::vector<FoundAnswer> findAnswers(models::Model& model, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength,
                                     const std::vector<QuestionRow>& rows, NoAnswer noAnswer, const api::CancelToken& token);

/// Possible if rows to learn from have none (a sample of them is looked at).
NoAnswer noAnswerIn(const data::Dataset& dataset);

/// Text of an answer; empty if there is none.
std::string answerText(const QuestionRow& row, const FoundAnswer& answer);
/// How near it comes to the right ones.
AnswerScore scoreOf(const QuestionRow& row, const FoundAnswer& answer);
/// As a report shows it; "–" for no answer.
api::Prediction predictionOf(const QuestionRow& row, const FoundAnswer& answer);

}  // namespace core::tasks
