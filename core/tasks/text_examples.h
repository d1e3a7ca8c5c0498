// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/tasks/batched_logits.h"
#include "core/tasks/task.h"

namespace core::tasks {

/// A text as tokens, cut at its end. @param maxLength the most tokens
Example textExample(const std::string& text, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength);

/// The rows of a part for a model that judges texts; `expect` puts in what it is to answer, on several threads.
/// @throws base::CancelledException
std::vector<Example> judgedExamples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                    const api::Job& job, const api::CancelToken& token,
                                    const std::function<void(std::int64_t row, Example& example)>& expect);

/// What a model that judges texts sees of a row, and behind it what it is to answer.
std::vector<api::PreviewPiece> judgedPreview(const data::Dataset& dataset, std::int64_t row,
                                             const tokenizers::Tokenizer& tokenizer, const api::Job& job,
                                             const std::string& answer);

/// The logits [C] of the texts of some rows (indices into the dataset); `use` is told the place in `rows`.
/// @throws base::CancelledException
void forEachRowLogits(models::Model& model, const Task& task, const data::Dataset& dataset,
                      const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer, const api::Job& job,
                      const api::CancelToken& token, const UseLogits& use);

/// The windows of each row of a part, which `make` cuts it into on several threads; each knows its row.
/// @throws base::CancelledException
std::vector<Example> windowExamples(const data::Dataset& dataset, api::Part part, const api::Job& job,
                                    const api::CancelToken& token,
                                    const std::function<std::vector<Example>(std::int64_t row)>& make);

}  // namespace core::tasks
