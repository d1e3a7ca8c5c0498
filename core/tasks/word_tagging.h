// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/tasks/entities.h"
#include "core/tasks/marked_text.h"
#include "core/tasks/task.h"

namespace core::tasks {

/// A text whose words a model marks.
struct TaggedText {
    MarkedText text;
    std::vector<std::string> expected;  ///< tag of each word; empty where nothing is known
    std::vector<std::string> answered;  ///< tag of each word
    std::vector<double> confidences;    ///< probability of each tag that was answered; 1 for a word without tokens
    double lossSum = 0;                 ///< over the words with a known tag, in nats
    std::int64_t lossCount = 0;
};

/// A row of a dataset, with the tags that it should get.
TaggedText taggedRow(const data::Dataset& dataset, std::int64_t row);

/// Windows of one text as examples; `labels` holds the class of each word's first token, -100 elsewhere. Without expected tags
/// all are -100.
std::vector<Example> taggingExamples(const TaggedText& text, const WordWindows& windows,
                                     const std::vector<std::string>& labels);

/// Fills what a model answers. Words in no window count as unmarked. @param maxLength tokens of a window
/// @throws base::CancelledException
void tagWords(models::Model& model, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength,
              std::vector<TaggedText>& texts, const api::CancelToken& token);

/// What was answered as a report shows it: the entities in words, how sure each is, the mean loss of a word.
api::Prediction predictionOf(const TaggedText& text);
/// The entities in words, in the order of the text: "Ada Lovelace [PER]; London [LOC]"; "–" if there are none.
std::string entityList(const MarkedText& text, const std::vector<Entity>& entities);
/// The mean probability of an entity's tags.
double confidenceOf(const TaggedText& text, const Entity& entity);

}  // namespace core::tasks
