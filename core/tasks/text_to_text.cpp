// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/cancel.h"
#include "core/base/parallel.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/chunked_cross_entropy.h"
#include "core/tasks/continuation.h"
#include "core/tasks/language_model.h"
#include "core/tasks/rows.h"

namespace core::tasks {
namespace {

using api::Role;
using Use = api::PreviewPiece::Use;

/// Learns to turn one text into another (translation, summary) with an encoder and a decoder (Sutskever et al. 2014): the
/// encoder reads the prompt, the loss is on the answer and what closes it.
class TextToText final : public Task {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"text-to-text", {Role::Prompt, Role::Answer}, {}, "perplexity", false};
        return info;
    }
    models::Head head() const override { return models::Head::Seq2SeqLm; }
    std::vector<std::string> labels(const data::Dataset&) const override { return {}; }

    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>&,
                                  const api::CancelToken& token) const override {
        const std::vector<std::int64_t> rows = dataset.rows(part);
        return base::mapInParallel(rows.size(), job.training.threads, token,
                                   [&](std::size_t i) { return example(dataset, rows[i], tokenizer, job.training.maxLength); });
    }

    Batch collate(const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) const override {
        Batch batch = Task::collate(examples, tokenizer);
        for (const Example* example : examples)
            batch.tokens += static_cast<std::int64_t>(example->labels.size());
        return batch;
    }

    Loss loss(models::Model& model, const Batch& batch, torch::Generator&) const override { return answerLoss(model, batch); }

    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row,
                                           const tokenizers::Tokenizer& tokenizer, const api::Job& job) const override {
        const tokenizers::EncodeOptions options{.maxLength = job.training.maxLength};
        auto pieces = cutPieces(dataset.text(row, Role::Prompt), tokenizer, options, Use::ReadOnly);
        for (api::PreviewPiece& piece :
             cutPieces(dataset.text(row, Role::Answer), tokenizer.target(), options, Use::LearnedFrom))
            pieces.push_back(std::move(piece));
        return pieces;
    }

    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const override {
        const torch::NoGradGuard noGradient;
        std::vector<api::Prediction> result;
        for (const std::int64_t row : rows) {
            base::stopIfCancelled(token);
            const Example whole = example(dataset, row, tokenizer, usableLength(job, model.shape()));
            const Continuation answer = continueGreedily(model, whole.ids, endToken(tokenizer.target()), newTokens, token);
            const Loss loss = answerLoss(model, collate({&whole}, tokenizer));
            result.push_back({.row = whole.row,
                              .input = dataset.text(row, Role::Prompt),
                              .expected = dataset.text(row, Role::Answer),
                              .answer = decodeIds(tokenizer.target(), answer.ids),
                              .confidence = answer.meanProbability,
                              .loss = loss.count > 0 ? loss.sum.item<double>() / static_cast<double>(loss.count) : 0.0});
        }
        return result;
    }

private:
    static constexpr std::int64_t newTokens = 128;

    static Loss answerLoss(models::Model& model, const Batch& batch) {
        const torch::Tensor labels = models::withStartAsLast(batch.labels, model.shape());
        const torch::Tensor targets = labels.view({-1});
        const torch::Tensor learned = targets.ne(-100).nonzero().view({-1});
        if (learned.size(0) == 0)
            return {};
        models::ModelInput input = batch.input;
        input.decoderInputIds = models::shiftedRight(labels, model.shape());
        const torch::Tensor hidden = model.hidden(input).flatten(0, 1);
        return {
            chunkedCrossEntropy(model, hidden.index_select(0, learned.to(model.device())), targets.index_select(0, learned)),
            learned.size(0)};
    }

    /// Both texts are cut at their end.
    static Example example(const data::Dataset& dataset, std::int64_t row, const tokenizers::Tokenizer& tokenizer,
                           std::int64_t maxLength) {
        const std::string prompt = dataset.text(row, Role::Prompt), answer = dataset.text(row, Role::Answer);
        const tokenizers::EncodeOptions cut{.maxLength = maxLength};
        Example result;
        result.ids = widen(tokenizer.encodeIds(prompt));
        result.labels = widen(tokenizer.target().encodeIds(answer));
        const std::size_t whole = result.ids.size() + result.labels.size();
        const auto limit = static_cast<std::size_t>(maxLength);
        if (maxLength > 0 && result.ids.size() > limit)
            result.ids = widen(tokenizer.encodeIds(prompt, cut));
        if (maxLength > 0 && result.labels.size() > limit)
            result.labels = widen(tokenizer.target().encodeIds(answer, cut));
        result.row = recordNumber(dataset, row);
        result.cutTokens = static_cast<std::int64_t>(whole - result.ids.size() - result.labels.size());
        return result;
    }
};

}  // namespace

const Task& textToTextTask() {
    static const TextToText task;
    return task;
}

}  // namespace core::tasks
