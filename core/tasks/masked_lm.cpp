// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/language_model.h"
#include "core/tasks/rows.h"

namespace core::tasks {
namespace {

using api::Role;

/// A batch with some tokens hidden, and what they were.
struct Masked {
    models::ModelInput input;
    LearnedTokens tokens;  ///< told by their own positions
};

tokenizers::Id need(const std::optional<tokenizers::Id>& id, const char* name) {
    if (!id)
        throw base::Error("task.special-token-missing", {{"token", name}}, {.field = "model.path"});
    return *id;
}

/// Learns the language of a field: guesses hidden words (Devlin et al. 2018, BERT): of all tokens 15 % are to be guessed;
/// of these 80 % are replaced by the mask token, 10 % by a random one, 10 % stay.
class MaskedLm final : public Task {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"masked-lm", {Role::Text}, {}, "perplexity", false};
        return info;
    }
    models::Head head() const override { return models::Head::MaskedLm; }
    std::vector<std::string> labels(const data::Dataset&) const override { return {}; }

    /// Texts one after the other, a separator between, cut into windows of the full length.
    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>&,
                                  const api::CancelToken& token) const override {
        const auto first = need(tokenizer.specialIds().classification, "[CLS]");
        const auto last = need(tokenizer.specialIds().separator, "[SEP]");
        need(tokenizer.specialIds().mask, "[MASK]");
        const auto room = static_cast<std::size_t>(std::max<std::int64_t>(job.training.maxLength - 2, 1));
        std::vector<Example> result;
        std::vector<std::int64_t> window;
        const auto close = [&] {
            if (window.empty())
                return;
            Example example;
            example.ids.push_back(first);
            example.ids.insert(example.ids.end(), window.begin(), window.end());
            example.ids.push_back(last);
            example.labels = maskable(example.ids, first, last);
            result.push_back(std::move(example));
            window.clear();
        };
        const auto append = [&](std::int64_t, const std::vector<tokenizers::Id>& ids) {
            if (!window.empty())
                window.push_back(last);
            for (const auto id : ids) {
                if (window.size() >= room)
                    close();
                window.push_back(id);
            }
            if (window.size() >= room)
                close();
        };
        forEachTokenized(dataset, dataset.rows(part), tokenizer, job.training.threads, token, append);
        close();
        return result;
    }

    Loss loss(models::Model& model, const Batch& batch, torch::Generator& generator) const override {
        const Masked masked = mask(batch, model.shape().vocabularySize, generator);
        return tokenLoss(model, masked.input, masked.tokens, batch.shaping);
    }

    Batch collate(const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) const override {
        Batch batch = Task::collate(examples, tokenizer);
        batch.maskToken = tokenizer.specialIds().mask.value_or(0);
        return batch;
    }

    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row, const tokenizers::Tokenizer&,
                                           const api::Job&) const override {
        return {{dataset.text(row, Role::Text), api::PreviewPiece::Use::LearnedFrom}};
    }

    /// Hides one token in the middle of each text and guesses it.
    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const override {
        torch::NoGradGuard noGradient;
        std::vector<api::Prediction> result;
        for (const std::int64_t row : rows) {
            base::stopIfCancelled(token);
            result.push_back(guess(model, dataset, row, tokenizer, usableLength(job, model.shape())));
        }
        return result;
    }

private:
    /// Every token may be asked for, except the ones that only frame the texts.
    static std::vector<std::int64_t> maskable(const std::vector<std::int64_t>& ids, std::int64_t first, std::int64_t last) {
        std::vector<std::int64_t> labels = ids;
        for (std::int64_t& label : labels)
            if (label == first || label == last)
                label = -100;
        return labels;
    }

    static Masked mask(const Batch& batch, std::int64_t vocabularySize, torch::Generator& generator) {
        const torch::Tensor draw = torch::rand(batch.labels.sizes(), generator);
        const torch::Tensor chosen = batch.labels.ne(-100).logical_and(draw.lt(0.15));
        const torch::Tensor positions = chosen.view({-1}).nonzero().view({-1});
        const std::int64_t count = positions.size(0);
        const torch::Tensor targets = batch.labels.view({-1}).index_select(0, positions);
        const torch::Tensor how = torch::rand({count}, generator);
        const torch::Tensor random = torch::randint(vocabularySize, {count}, generator, torch::kInt64);
        torch::Tensor shown = torch::where(how.lt(0.9), random, targets);
        shown.masked_fill_(how.lt(0.8), batch.maskToken);
        Masked masked{batch.input, {positions, targets}};
        masked.input.inputIds = batch.input.inputIds.clone();
        masked.input.inputIds.view({-1}).index_copy_(0, positions, shown);
        return masked;
    }

    static api::Prediction guess(models::Model& model, const data::Dataset& dataset, std::int64_t row,
                                 const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength) {
        api::Prediction result;
        result.row = recordNumber(dataset, row);
        result.input = dataset.text(row, Role::Text);
        auto ids = widen(tokenizer.encodeIds(result.input, {.maxLength = maxLength}));
        if (ids.size() < 3)
            return result;
        const std::size_t hiddenAt = ids.size() / 2;
        const std::int64_t expected = ids[hiddenAt];
        ids[hiddenAt] = need(tokenizer.specialIds().mask, "[MASK]");
        models::ModelInput input;
        input.inputIds = torch::tensor(ids, torch::kInt64).unsqueeze(0);
        const torch::Tensor row0 = model.hidden(input).select(1, static_cast<std::int64_t>(hiddenAt));
        const torch::Tensor logProbabilities = model.project(row0).view({-1}).to(torch::kFloat).log_softmax(0).cpu();
        const auto [values, indices] = logProbabilities.topk(std::min<std::int64_t>(5, logProbabilities.size(0)));
        for (std::int64_t i = 0; i < values.size(0); ++i)
            result.scores.emplace_back(decodeIds(tokenizer, {indices[i].item<std::int64_t>()}), values[i].exp().item<double>());
        result.input = tokenizer.decode(std::vector<tokenizers::Id>(ids.begin() + 1, ids.end() - 1), false);
        result.expected = decodeIds(tokenizer, {expected});
        result.answer = result.scores.front().first;
        result.confidence = result.scores.front().second;
        result.loss = -logProbabilities[expected].item<double>();
        return result;
    }
};

}  // namespace

const Task& maskedLmTask() {
    static const MaskedLm task;
    return task;
}

}  // namespace core::tasks
