// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/loss_shaping.h"
#include "core/tasks/rows.h"
#include "core/tasks/text_examples.h"

namespace core::tasks {
namespace {

using api::Role;

/// Sorts texts into categories, one label each (sequence classification head, softmax cross entropy).
class Classification final : public Task {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"classification", {Role::Text, Role::Label}, {}, "accuracy", true};
        return info;
    }
    models::Head head() const override { return models::Head::SequenceClassification; }

    std::vector<std::string> labels(const data::Dataset& dataset) const override {
        std::set<std::string> names;
        for (const std::int64_t row : dataset.rows(api::Part::Train))
            names.insert(dataset.text(row, Role::Label));
        if (names.size() < 2)
            throw base::Error("task.too-few-labels", {{"count", std::to_string(names.size())}}, {.field = "data.roles"});
        return {names.begin(), names.end()};
    }

    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>& labels,
                                  const api::CancelToken& token) const override {
        auto result = judgedExamples(dataset, part, tokenizer, job, token, [&](std::int64_t row, Example& example) {
            example.classIndex = classIndex(labels, dataset.text(row, Role::Label));
        });
        std::erase_if(result, [](const Example& example) { return example.classIndex < 0; });
        return result;
    }

    Loss loss(models::Model& model, const Batch& batch, torch::Generator& generator) const override {
        const torch::Tensor labels = batch.labels.to(model.device());
        const std::int64_t count = batch.labels.ne(-100).sum().item<std::int64_t>();
        if (!batch.shaping)
            return {at::cross_entropy_loss(model.logits(batch.input), labels, {}, at::Reduction::Sum, -100), count};
        return {shapedLoss(model, batch, labels, oneOfAll, generator), count};
    }

    torch::Tensor classWeights(const std::vector<Example>& examples, std::size_t classes) const override {
        std::vector<std::int64_t> counts(classes, 0);
        for (const Example& example : examples)
            if (example.classIndex >= 0)
                ++counts[static_cast<std::size_t>(example.classIndex)];
        return balancedWeights(counts);
    }

    Score score(models::Model& model, const Batch& batch, torch::Generator&) const override {
        torch::NoGradGuard noGradient;
        const torch::Tensor logProbabilities = model.logits(batch.input).log_softmax(1).cpu();
        const torch::Tensor predicted = logProbabilities.argmax(1);
        Score result;
        for (std::int64_t i = 0; i < batch.labels.size(0); ++i) {
            const auto expected = batch.labels[i].item<std::int64_t>();
            if (expected < 0)
                continue;
            result.lossSum -= logProbabilities[i][expected].item<double>();
            result.classes.emplace_back(expected, predicted[i].item<std::int64_t>());
        }
        result.count = static_cast<std::int64_t>(result.classes.size());
        return result;
    }

    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row,
                                           const tokenizers::Tokenizer& tokenizer, const api::Job& job) const override {
        return judgedPreview(dataset, row, tokenizer, job, dataset.text(row, Role::Label));
    }

    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const override {
        std::vector<api::Prediction> result(rows.size());
        forEachRowLogits(model, *this, dataset, rows, tokenizer, job, token, [&](std::size_t i, const torch::Tensor& logits) {
            result[i] = prediction(logits.softmax(0).contiguous(), model.labels(), dataset, rows[i]);
        });
        return result;
    }

private:
    static std::int64_t classIndex(const std::vector<std::string>& labels, const std::string& label) {
        const auto found = std::find(labels.begin(), labels.end(), label);
        return found == labels.end() ? -1 : found - labels.begin();
    }

    static api::Prediction prediction(const torch::Tensor& probabilities, const std::vector<std::string>& labels,
                                      const data::Dataset& dataset, std::int64_t row) {
        api::Prediction result;
        result.row = recordNumber(dataset, row);
        result.input = dataset.text(row, Role::Text);
        result.expected = dataset.text(row, Role::Label);
        const float* values = probabilities.data_ptr<float>();
        for (std::size_t i = 0; i < labels.size(); ++i)
            result.scores.emplace_back(labels[i], values[i]);
        const std::int64_t expected = classIndex(labels, result.expected);
        result.loss = expected < 0 ? 0.0 : -std::log(std::max(static_cast<double>(values[expected]), 1e-30));
        std::stable_sort(result.scores.begin(), result.scores.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        if (!result.scores.empty()) {
            result.answer = result.scores.front().first;
            result.confidence = result.scores.front().second;
        }
        return result;
    }
};

}  // namespace

const Task& classificationTask() {
    static const Classification task;
    return task;
}

}  // namespace core::tasks
