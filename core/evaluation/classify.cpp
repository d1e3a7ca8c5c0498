// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/classify.h"

#include <algorithm>
#include <numeric>

#include "core/base/cancel.h"
#include "core/tasks/label_sets.h"
#include "core/tasks/numbers.h"

namespace core::evaluation {
namespace {

constexpr std::size_t batchRows = 32;

std::vector<std::vector<std::int64_t>> encodeAll(const tokenizers::Tokenizer& tokenizer, const std::vector<std::string>& texts,
                                                 std::int64_t maxLength, const api::CancelToken& token) {
    std::vector<std::vector<std::int64_t>> rows;
    rows.reserve(texts.size());
    for (const std::string& text : texts) {
        if (rows.size() % 1000 == 0)
            base::stopIfCancelled(token);
        const auto ids = tokenizer.encodeIds(text, {.maxLength = maxLength});
        rows.emplace_back(ids.begin(), ids.end());
    }
    return rows;
}

api::Prediction likeliestClass(const torch::Tensor& logits, const std::vector<std::string>& labels) {
    api::Prediction prediction;
    const torch::Tensor probabilities = logits.softmax(0).contiguous();
    const float* values = probabilities.data_ptr<float>();
    for (std::size_t label = 0; label < labels.size(); ++label)
        prediction.scores.emplace_back(labels[label], values[label]);
    std::stable_sort(prediction.scores.begin(), prediction.scores.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    prediction.answer = prediction.scores.front().first;
    prediction.confidence = prediction.scores.front().second;
    return prediction;
}

api::Prediction answer(const torch::Tensor& logits, const std::vector<std::string>& labels, models::ProblemType problem) {
    if (problem == models::ProblemType::SeveralLabels)
        return tasks::labelsPrediction(logits, labels);
    if (problem == models::ProblemType::OneLabel)
        return likeliestClass(logits, labels);
    api::Prediction prediction;
    prediction.answer = tasks::numberText(logits[0].item<double>());
    return prediction;
}

}  // namespace

models::ModelInput paddedInput(std::span<const std::vector<std::int64_t>* const> rows, std::int64_t padding) {
    std::size_t width = 1;
    for (const auto* row : rows)
        width = std::max(width, row->size());
    const std::vector<std::int64_t> size = {static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(width)};
    models::ModelInput input;
    input.inputIds = torch::full(size, padding, torch::kInt64);
    input.attentionMask = torch::zeros(size, torch::kInt64);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::copy(rows[row]->begin(), rows[row]->end(), input.inputIds.data_ptr<std::int64_t>() + row * width);
        std::fill_n(input.attentionMask.data_ptr<std::int64_t>() + row * width, rows[row]->size(), 1);
    }
    return input;
}

std::vector<api::Prediction> classify(models::Model& model, const tokenizers::Tokenizer& tokenizer,
                                      const std::vector<std::string>& texts, const api::CancelToken& token,
                                      models::ProblemType problem) {
    if (model.head() != models::Head::SequenceClassification || model.labels().empty())
        throw base::Error("predict.not-a-classifier");
    const torch::NoGradGuard noGradient;
    model.setTraining(false);
    const auto rows = encodeAll(tokenizer, texts, model.shape().contextLength, token);
    // Rows of like length share a batch, so that little padding is computed.
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rows[a].size() < rows[b].size(); });
    std::vector<api::Prediction> predictions(rows.size());
    for (std::size_t start = 0; start < order.size(); start += batchRows) {
        base::stopIfCancelled(token);
        const std::size_t end = std::min(start + batchRows, order.size());
        std::vector<const std::vector<std::int64_t>*> batch;
        for (std::size_t at = start; at < end; ++at)
            batch.push_back(&rows[order[at]]);
        const torch::Tensor logits = model.logits(paddedInput(batch, tokenizer.specialIds().padding.value_or(0)))
                                         .to(torch::kCPU, torch::kFloat32)
                                         .contiguous();
        for (std::size_t at = start; at < end; ++at) {
            predictions[order[at]] = answer(logits[static_cast<std::int64_t>(at - start)], model.labels(), problem);
            predictions[order[at]].input = texts[order[at]];
        }
    }
    return predictions;
}

}  // namespace core::evaluation
