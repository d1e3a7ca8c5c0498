// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/f1.h"
#include "core/tasks/label_sets.h"
#include "core/tasks/loss_shaping.h"
#include "core/tasks/rows.h"
#include "core/tasks/text_examples.h"

namespace core::tasks {
namespace {

using api::Role;

/// Gives texts any number of categories: each is a question of its own (sequence classification head, sigmoid and binary
/// cross-entropy).
class MultiLabel final : public Task {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"multi-label", {Role::Text, Role::Label}, {}, "microF1", true};
        return info;
    }
    models::Head head() const override { return models::Head::SequenceClassification; }
    models::ProblemType problemType() const override { return models::ProblemType::SeveralLabels; }

    std::vector<std::string> labels(const data::Dataset& dataset) const override {
        std::set<std::string> names;
        for (const std::int64_t row : dataset.rows(api::Part::Train))
            for (std::string& label : labelsOfRow(dataset, row))
                names.insert(std::move(label));
        if (names.size() < 2)
            throw base::Error("task.too-few-labels", {{"count", std::to_string(names.size())}}, {.field = "data.roles"});
        return {names.begin(), names.end()};
    }

    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>& labels,
                                  const api::CancelToken& token) const override {
        return judgedExamples(dataset, part, tokenizer, job, token, [&](std::int64_t row, Example& example) {
            example.targets = targets(labelsOfRow(dataset, row), labels);
        });
    }

    Loss loss(models::Model& model, const Batch& batch, torch::Generator& generator) const override {
        if (!batch.shaping)
            return lossOf(model.logits(batch.input), batch.targets);
        const torch::Tensor targets = batch.targets.to(model.device());
        return {shapedLoss(model, batch, targets, eachByItself, generator), targets.numel()};
    }

    torch::Tensor classWeights(const std::vector<Example>& examples, std::size_t classes) const override {
        std::vector<std::int64_t> counts(classes, 0);
        for (const Example& example : examples)
            for (std::size_t index = 0; index < classes; ++index)
                counts[index] += example.targets[index] > 0.5F ? 1 : 0;
        return balancedPairs(counts, static_cast<std::int64_t>(examples.size()));
    }

    Score score(models::Model& model, const Batch& batch, torch::Generator&) const override {
        const torch::NoGradGuard noGradient;
        const torch::Tensor logits = model.logits(batch.input).cpu();
        const torch::Tensor given = logits.sigmoid().gt(givenAbove), wanted = batch.targets.gt(0.5);
        Score score;
        const Loss loss = lossOf(logits, batch.targets);
        score.lossSum = loss.sum.item<double>();
        score.count = loss.count;
        score.expected = wanted.sum().item<std::int64_t>();
        score.answered = given.sum().item<std::int64_t>();
        score.right = given.logical_and(wanted).sum().item<std::int64_t>();
        return score;
    }

    std::map<std::string, double> metrics(const Score& total) const override {
        return {{"microF1", f1Of(total.right, total.expected, total.answered)}};
    }

    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row,
                                           const tokenizers::Tokenizer& tokenizer, const api::Job& job) const override {
        return judgedPreview(dataset, row, tokenizer, job, labelList(labelsOfRow(dataset, row)));
    }

    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const override {
        std::vector<api::Prediction> result(rows.size());
        const auto use = [&](std::size_t i, const torch::Tensor& logits) {
            const std::vector<std::string> expected = labelsOfRow(dataset, rows[i]);
            result[i] = labelsPrediction(logits, model.labels());
            result[i].row = recordNumber(dataset, rows[i]);
            result[i].input = dataset.text(rows[i], Role::Text);
            result[i].expected = labelList(expected);
            const std::vector<float> wanted = targets(expected, model.labels());
            const Loss loss = lossOf(logits, torch::tensor(wanted));
            result[i].loss = loss.sum.item<double>() / static_cast<double>(loss.count);
        };
        forEachRowLogits(model, *this, dataset, rows, tokenizer, job, token, use);
        return result;
    }

private:
    static Loss lossOf(const torch::Tensor& logits, const torch::Tensor& targets) {
        return {at::binary_cross_entropy_with_logits(logits, targets.to(logits.device()), {}, {}, at::Reduction::Sum),
                targets.numel()};
    }

    /// 1 for the categories of a row, 0 for the others.
    static std::vector<float> targets(const std::vector<std::string>& given, const std::vector<std::string>& labels) {
        std::vector<float> values;
        for (const std::string& label : labels)
            values.push_back(std::find(given.begin(), given.end(), label) == given.end() ? 0.0F : 1.0F);
        return values;
    }
};

}  // namespace

const Task& multiLabelTask() {
    static const MultiLabel task;
    return task;
}

}  // namespace core::tasks
