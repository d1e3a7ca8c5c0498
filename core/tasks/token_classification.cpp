// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <set>

#include "core/base/error.h"
#include "core/data/cell_values.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/f1.h"
#include "core/tasks/loss_shaping.h"
#include "core/tasks/rows.h"
#include "core/tasks/text_examples.h"
#include "core/tasks/word_tagging.h"

namespace core::tasks {
namespace {

using api::Role;
using Use = api::PreviewPiece::Use;

/// Marks names and terms in texts: each word gets a tag (token classification head, softmax cross entropy). A word's first
/// token carries its tag, the others are not learned from (Devlin et al. 2018, section 5.3).
class TokenClassification final : public Task {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"token-classification", {Role::Tokens, Role::Tags}, {}, "f1", true};
        return info;
    }
    models::Head head() const override { return models::Head::TokenClassification; }

    std::vector<std::string> labels(const data::Dataset& dataset) const override {
        std::set<std::string> names;
        for (const std::int64_t row : dataset.rows(api::Part::Train))
            for (std::string& tag : data::textsOf(dataset.text(row, Role::Tags)))
                names.insert(std::move(tag));
        if (names.size() < 2)
            throw base::Error("task.no-marks", {}, {.field = "data.roles"});
        return {names.begin(), names.end()};
    }

    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>& labels,
                                  const api::CancelToken& token) const override {
        return windowExamples(dataset, part, job, token, [&](std::int64_t row) {
            const TaggedText text = taggedRow(dataset, row);
            return taggingExamples(text, windowsOf(text.text, tokenizer, job.training.maxLength), labels);
        });
    }

    Loss loss(models::Model& model, const Batch& batch, torch::Generator& generator) const override {
        if (!batch.shaping)
            return lossOf(model.logits(batch.input), batch);
        const torch::Tensor labels = batch.labels.to(model.device());
        return {shapedLoss(model, batch, labels, oneOfAll, generator), learnedFrom(batch)};
    }

    torch::Tensor classWeights(const std::vector<Example>& examples, std::size_t classes) const override {
        std::vector<std::int64_t> counts(classes, 0);
        for (const Example& example : examples)
            for (const std::int64_t label : example.labels)
                if (label >= 0)
                    ++counts[static_cast<std::size_t>(label)];
        // Nearly all words are none: weights of hundreds to one would find little but false alarms (measured on WNUT17).
        return balancedWeights(counts, 0.5);
    }

    /// Entities are compared window by window here.
    Score score(models::Model& model, const Batch& batch, torch::Generator&) const override {
        const torch::NoGradGuard noGradient;
        const torch::Tensor logits = model.logits(batch.input);
        const Loss loss = lossOf(logits, batch);
        const torch::Tensor best = logits.argmax(-1).cpu();
        Score score;
        score.lossSum = loss.count > 0 ? loss.sum.item<double>() : 0;
        score.count = loss.count;
        for (std::int64_t row = 0; row < best.size(0); ++row)
            count(batch.labels[row], best[row], model.labels(), score);
        return score;
    }

    std::map<std::string, double> metrics(const Score& total) const override {
        return {{"f1", f1Of(total.right, total.expected, total.answered)}};
    }

    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row, const tokenizers::Tokenizer&,
                                           const api::Job&) const override {
        const TaggedText text = taggedRow(dataset, row);
        std::vector<api::PreviewPiece> pieces;
        std::int64_t shown = 0;
        for (const Entity& entity : entitiesOf(text.expected)) {
            const std::int64_t begin = text.text.words[static_cast<std::size_t>(entity.begin)].first;
            const std::int64_t end = text.text.words[static_cast<std::size_t>(entity.end) - 1].second;
            pieces.push_back({pieceOf(text.text.text, shown, begin), Use::ReadOnly});
            pieces.push_back({pieceOf(text.text.text, begin, end) + " [" + entity.type + "]", Use::LearnedFrom});
            shown = end;
        }
        pieces.push_back({text.text.text.substr(bytePosition(text.text.text, shown)), Use::ReadOnly});
        return pieces;
    }

    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const override {
        std::vector<TaggedText> texts;
        for (const std::int64_t row : rows)
            texts.push_back(taggedRow(dataset, row));
        tagWords(model, tokenizer, usableLength(job, model.shape()), texts, token);
        std::vector<api::Prediction> result;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            result.push_back(predictionOf(texts[i]));
            result.back().row = recordNumber(dataset, rows[i]);
        }
        return result;
    }

private:
    static Loss lossOf(const torch::Tensor& logits, const Batch& batch) {
        const torch::Tensor labels = batch.labels.to(logits.device()).flatten();
        return {at::cross_entropy_loss(logits.flatten(0, 1), labels, {}, at::Reduction::Sum, -100), learnedFrom(batch)};
    }

    static std::int64_t learnedFrom(const Batch& batch) { return batch.labels.ne(-100).sum().item<std::int64_t>(); }

    /// Adds the entities of one window: labels [T] and answers [T].
    static void count(const torch::Tensor& labels, const torch::Tensor& answers, const std::vector<std::string>& names,
                      Score& score) {
        std::vector<std::string> expected, answered;
        const auto* label = labels.data_ptr<std::int64_t>();
        const auto* answer = answers.data_ptr<std::int64_t>();
        for (std::int64_t token = 0; token < labels.size(0); ++token)
            if (label[token] >= 0) {
                expected.push_back(names[static_cast<std::size_t>(label[token])]);
                answered.push_back(names[static_cast<std::size_t>(answer[token])]);
            }
        const auto truth = entitiesOf(expected), found = entitiesOf(answered);
        score.expected += static_cast<std::int64_t>(truth.size());
        score.answered += static_cast<std::int64_t>(found.size());
        score.right += equalEntities(truth, found);
    }
};

}  // namespace

const Task& tokenClassificationTask() {
    static const TokenClassification task;
    return task;
}

}  // namespace core::tasks
