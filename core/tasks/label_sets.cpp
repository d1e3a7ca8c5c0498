// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/label_sets.h"

#include <algorithm>

#include "core/data/cell_values.h"

namespace core::tasks {

std::vector<std::string> labelsOfRow(const data::Dataset& dataset, std::int64_t row) {
    return data::textsOf(dataset.text(row, api::Role::Label));
}

std::string labelList(std::vector<std::string> labels) {
    std::sort(labels.begin(), labels.end());
    std::string list;
    for (const std::string& label : labels)
        list += (list.empty() ? "" : ", ") + label;
    return list.empty() ? "–" : list;
}

api::Prediction labelsPrediction(const torch::Tensor& logits, const std::vector<std::string>& labels) {
    const torch::Tensor probabilities = logits.sigmoid().contiguous();
    const float* values = probabilities.data_ptr<float>();
    api::Prediction result;
    std::vector<std::string> given;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto probability = static_cast<double>(values[i]);
        result.scores.emplace_back(labels[i], probability);
        result.confidence += std::max(probability, 1 - probability) / static_cast<double>(labels.size());
        if (probability > givenAbove)
            given.push_back(labels[i]);
    }
    std::stable_sort(result.scores.begin(), result.scores.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    result.answer = labelList(std::move(given));
    return result;
}

}  // namespace core::tasks
