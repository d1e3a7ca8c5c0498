// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/tasks/chat_task.h"

#include "core/base/cancel.h"
#include "core/base/parallel.h"
#include "core/tasks/chat_examples.h"
#include "core/tasks/continuation.h"
#include "core/tasks/language_model.h"
#include "core/tasks/rows.h"

namespace core::tasks {
namespace {

constexpr std::int64_t newTokens = 60;

}  // namespace

std::vector<Example> ChatTask::examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                        const api::Job& job, const std::vector<std::string>&,
                                        const api::CancelToken& token) const {
    const ChatFormat format(job.model.path, tokenizer, job.training.toolTurns);
    const std::vector<std::int64_t> rows = dataset.rows(part);
    return base::mapInParallel(rows.size(), job.training.threads, token, [&](std::size_t i) {
        const std::int64_t number = recordNumber(dataset, rows[i]);
        Example example = chatExample(format, writeRow(format, conversation(dataset, rows[i]), number), job.training.maxLength);
        example.row = number;
        return example;
    });
}

Batch ChatTask::collate(const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) const {
    return collateDecoder(*this, examples, tokenizer);
}

Loss ChatTask::loss(models::Model& model, const Batch& batch, torch::Generator&) const {
    return nextTokenLoss(model, batch);
}

std::vector<api::PreviewPiece> ChatTask::preview(const data::Dataset& dataset, std::int64_t row,
                                                 const tokenizers::Tokenizer& tokenizer, const api::Job& job) const {
    const ChatFormat format(job.model.path, tokenizer, job.training.toolTurns);
    return chatPieces(format, writeRow(format, conversation(dataset, row), recordNumber(dataset, row)), job.training.maxLength);
}

std::vector<api::Prediction> ChatTask::predict(models::Model& model, const data::Dataset& dataset,
                                               const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                               const api::Job& job, const api::CancelToken& token) const {
    const ChatFormat format(job.model.path, tokenizer, job.training.toolTurns);
    const std::int64_t room = usableLength(job, model.shape());
    std::vector<api::Prediction> result;
    for (const std::int64_t row : rows) {
        base::stopIfCancelled(token);
        const data::Conversation asked = conversation(dataset, row);
        const std::int64_t number = recordNumber(dataset, row);
        const Example whole = chatExample(format, writeRow(format, asked, number), room);
        const Continuation answer =
            continueGreedily(model, chatPrompt(format, asked, room), format.endOfAnswer(), newTokens, token);
        result.push_back({.row = number,
                          .input = lastQuestion(asked),
                          .expected = lastAnswer(asked),
                          .answer = decodeIds(tokenizer, answer.ids),
                          .confidence = answer.meanProbability,
                          .loss = exampleLoss(model, whole, *this, tokenizer)});
    }
    return result;
}

void ChatTask::addFiles(const std::string& modelFolder, const tokenizers::Tokenizer& tokenizer) const {
    writePlainTemplate(modelFolder, tokenizer);
}

}  // namespace core::tasks
