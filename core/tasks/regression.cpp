// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cmath>
#include <cstdio>
#include <limits>

#include "core/data/cell_values.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/numbers.h"
#include "core/tasks/rows.h"
#include "core/tasks/text_examples.h"

namespace core::tasks {
namespace {

using api::Role;

/// Gives each text a number (sequence classification head with one output, mean squared error). The numbers are learned as they
/// stand, as transformers does: nothing is scaled, so that the model answers in the units of the data wherever it is loaded.
class Regression final : public Task {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"regression", {Role::Text, Role::Label}, {}, "meanAbsoluteError", false};
        return info;
    }
    models::Head head() const override { return models::Head::SequenceClassification; }
    models::ProblemType problemType() const override { return models::ProblemType::Number; }
    /// The name that transformers gives a single output.
    std::vector<std::string> labels(const data::Dataset&) const override { return {"LABEL_0"}; }

    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>&,
                                  const api::CancelToken& token) const override {
        auto result = judgedExamples(dataset, part, tokenizer, job, token, [&](std::int64_t row, Example& example) {
            example.targets = {static_cast<float>(numberOfRow(dataset, row))};
        });
        std::erase_if(result, [](const Example& example) { return !std::isfinite(example.targets.front()); });
        return result;
    }

    Loss loss(models::Model& model, const Batch& batch, torch::Generator&) const override {
        return {errors(model, batch).square().sum(), batch.targets.size(0)};
    }

    Score score(models::Model& model, const Batch& batch, torch::Generator&) const override {
        const torch::NoGradGuard noGradient;
        const torch::Tensor error = errors(model, batch);
        Score score;
        score.lossSum = error.square().sum().item<double>();
        score.count = batch.targets.size(0);
        score.errorSum = error.abs().sum().item<double>();
        return score;
    }

    std::map<std::string, double> metrics(const Score& total) const override {
        return {{"meanAbsoluteError", total.count > 0 ? total.errorSum / static_cast<double>(total.count) : 0}};
    }

    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row,
                                           const tokenizers::Tokenizer& tokenizer, const api::Job& job) const override {
        return judgedPreview(dataset, row, tokenizer, job, dataset.text(row, Role::Label));
    }

    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const override {
        std::vector<api::Prediction> result;
        for (const double value : predictNumbers(model, dataset, rows, tokenizer, job, token))
            result.push_back(numberPrediction(dataset, rows[result.size()], value));
        return result;
    }

private:
    /// [B]
    static torch::Tensor errors(models::Model& model, const Batch& batch) {
        return model.logits(batch.input).view({-1}) - batch.targets.view({-1}).to(model.device());
    }
};

}  // namespace

double numberOfRow(const data::Dataset& dataset, std::int64_t row) {
    return data::numberOf(dataset.text(row, Role::Label)).value_or(std::numeric_limits<double>::quiet_NaN());
}

std::string numberText(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

api::Prediction numberPrediction(const data::Dataset& dataset, std::int64_t row, double value) {
    const double error = value - numberOfRow(dataset, row);
    api::Prediction result;
    result.row = recordNumber(dataset, row);
    result.input = dataset.text(row, Role::Text);
    result.expected = dataset.text(row, Role::Label);
    result.answer = numberText(value);
    result.loss = std::isnan(error) ? 0 : error * error;
    return result;
}

std::vector<double> predictNumbers(models::Model& model, const data::Dataset& dataset, const std::vector<std::int64_t>& rows,
                                   const tokenizers::Tokenizer& tokenizer, const api::Job& job, const api::CancelToken& token) {
    std::vector<double> values(rows.size());
    forEachRowLogits(model, regressionTask(), dataset, rows, tokenizer, job, token,
                     [&](std::size_t i, const torch::Tensor& logits) { values[i] = logits[0].item<double>(); });
    return values;
}

const Task& regressionTask() {
    static const Regression task;
    return task;
}

}  // namespace core::tasks
