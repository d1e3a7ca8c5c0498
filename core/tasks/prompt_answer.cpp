// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/cancel.h"
#include "core/base/parallel.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/continuation.h"
#include "core/tasks/language_model.h"
#include "core/tasks/prompt_format.h"
#include "core/tasks/rows.h"

namespace core::tasks {
namespace {

using api::Role;
using Use = api::PreviewPiece::Use;

/// Learns to answer prompts: the loss is on the answer and the end token only.
class PromptAnswer final : public Task {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"prompt-answer", {Role::Prompt, Role::Answer}, {}, "perplexity", false};
        return info;
    }
    models::Head head() const override { return models::Head::CausalLm; }
    std::vector<std::string> labels(const data::Dataset&) const override { return {}; }

    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>&,
                                  const api::CancelToken& token) const override {
        const std::vector<std::int64_t> rows = dataset.rows(part);
        return base::mapInParallel(rows.size(), job.training.threads, token,
                                   [&](std::size_t i) { return example(dataset, rows[i], tokenizer, job.training.maxLength); });
    }

    Batch collate(const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) const override {
        return collateDecoder(*this, examples, tokenizer);
    }

    Loss loss(models::Model& model, const Batch& batch, torch::Generator&) const override {
        return nextTokenLoss(model, batch);
    }

    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row,
                                           const tokenizers::Tokenizer& tokenizer, const api::Job& job) const override {
        const std::string prompt = promptText(dataset.text(row, Role::Prompt));
        const std::string answer = dataset.text(row, Role::Answer);
        const JoinedPair pair = joinPair(dataset.text(row, Role::Prompt), answer, tokenizer, job.training.maxLength);
        if (pair.cutTokens == 0)
            return {{prompt, Use::ReadOnly}, {answer, Use::LearnedFrom}};
        const std::string keptPrompt = decodeIds(tokenizer, pair.prompt);
        const std::string keptAnswer = decodeIds(tokenizer, pair.answer);
        std::vector<api::PreviewPiece> pieces;
        if (keptPrompt.size() < prompt.size())
            pieces.push_back({prompt.substr(0, prompt.size() - keptPrompt.size()), Use::CutOff});
        pieces.push_back({keptPrompt, Use::ReadOnly});
        pieces.push_back({keptAnswer, Use::LearnedFrom});
        if (keptAnswer.size() < answer.size())
            pieces.push_back({answer.substr(keptAnswer.size()), Use::CutOff});
        return pieces;
    }

    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const override {
        std::vector<api::Prediction> result;
        const std::int64_t room = usableLength(job, model.shape());
        for (const std::int64_t row : rows) {
            base::stopIfCancelled(token);
            const Example whole = example(dataset, row, tokenizer, room);
            const auto prompt = promptTokens(dataset.text(row, Role::Prompt), tokenizer, room);
            const Continuation answer = continueGreedily(model, prompt, endToken(tokenizer), newTokens, token);
            result.push_back({.row = whole.row,
                              .input = dataset.text(row, Role::Prompt),
                              .expected = dataset.text(row, Role::Answer),
                              .answer = decodeIds(tokenizer, answer.ids),
                              .confidence = answer.meanProbability,
                              .loss = exampleLoss(model, whole, *this, tokenizer)});
        }
        return result;
    }

private:
    static constexpr std::int64_t newTokens = 60;

    static Example example(const data::Dataset& dataset, std::int64_t row, const tokenizers::Tokenizer& tokenizer,
                           std::int64_t maxLength) {
        const JoinedPair pair =
            joinPair(dataset.text(row, Role::Prompt), dataset.text(row, Role::Answer), tokenizer, maxLength);
        Example result;
        result.ids = pair.prompt;
        result.ids.insert(result.ids.end(), pair.answer.begin(), pair.answer.end());
        result.labels.assign(pair.prompt.size(), -100);
        result.labels.insert(result.labels.end(), pair.answer.begin(), pair.answer.end());
        result.row = recordNumber(dataset, row);
        result.cutTokens = pair.cutTokens;
        return result;
    }
};

}  // namespace

const Task& promptAnswerTask() {
    static const PromptAnswer task;
    return task;
}

}  // namespace core::tasks
