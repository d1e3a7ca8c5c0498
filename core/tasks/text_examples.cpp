// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/text_examples.h"

#include "core/base/parallel.h"
#include "core/tasks/language_model.h"
#include "core/tasks/rows.h"

namespace core::tasks {

using api::Role;

Example textExample(const std::string& text, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength) {
    Example example;
    auto ids = tokenizer.encodeIds(text);
    if (static_cast<std::int64_t>(ids.size()) > maxLength) {
        example.cutTokens = static_cast<std::int64_t>(ids.size()) - maxLength;
        ids = tokenizer.encodeIds(text, {.maxLength = maxLength});
    }
    example.ids = widen(ids);
    return example;
}

std::vector<Example> judgedExamples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                    const api::Job& job, const api::CancelToken& token,
                                    const std::function<void(std::int64_t row, Example& example)>& expect) {
    const std::vector<std::int64_t> rows = dataset.rows(part);
    return base::mapInParallel(rows.size(), job.training.threads, token, [&](std::size_t i) {
        Example example = textExample(dataset.text(rows[i], Role::Text), tokenizer, job.training.maxLength);
        example.row = recordNumber(dataset, rows[i]);
        expect(rows[i], example);
        return example;
    });
}

std::vector<api::PreviewPiece> judgedPreview(const data::Dataset& dataset, std::int64_t row,
                                             const tokenizers::Tokenizer& tokenizer, const api::Job& job,
                                             const std::string& answer) {
    auto pieces = cutPieces(dataset.text(row, Role::Text), tokenizer, {.maxLength = job.training.maxLength},
                            api::PreviewPiece::Use::ReadOnly);
    pieces.push_back({"\n→ ", api::PreviewPiece::Use::ReadOnly});
    pieces.push_back({answer, api::PreviewPiece::Use::LearnedFrom});
    return pieces;
}

void forEachRowLogits(models::Model& model, const Task& task, const data::Dataset& dataset,
                      const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer, const api::Job& job,
                      const api::CancelToken& token, const UseLogits& use) {
    const std::int64_t room = usableLength(job, model.shape());
    const auto examples = base::mapInParallel(rows.size(), job.training.threads, token, [&](std::size_t i) {
        return textExample(dataset.text(rows[i], Role::Text), tokenizer, room);
    });
    forEachLogits(model, task, examples, tokenizer, token, use);
}

std::vector<Example> windowExamples(const data::Dataset& dataset, api::Part part, const api::Job& job,
                                    const api::CancelToken& token,
                                    const std::function<std::vector<Example>(std::int64_t row)>& make) {
    const std::vector<std::int64_t> rows = dataset.rows(part);
    auto windows =
        base::mapInParallel(rows.size(), job.training.threads, token, [&](std::size_t i) { return make(rows[i]); });
    std::vector<Example> result;
    for (std::size_t i = 0; i < windows.size(); ++i)
        for (Example& example : windows[i]) {
            example.row = recordNumber(dataset, rows[i]);
            result.push_back(std::move(example));
        }
    return result;
}

}  // namespace core::tasks
