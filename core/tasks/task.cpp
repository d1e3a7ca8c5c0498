// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/task.h"

#include <algorithm>
#include <cmath>

namespace core::tasks {
namespace {

torch::Tensor filled(std::int64_t rows, std::int64_t columns, std::int64_t value) {
    return torch::full({rows, columns}, value, torch::kInt64);
}

void copyRow(const torch::Tensor& matrix, std::size_t row, const std::vector<std::int64_t>& values) {
    std::copy(values.begin(), values.end(), matrix.data_ptr<std::int64_t>() + static_cast<std::int64_t>(row) * matrix.size(1));
}

}  // namespace

Batch Task::collate(const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) const {
    std::size_t longest = 1, longestLabels = 1;
    std::size_t shortest = SIZE_MAX;
    bool packed = false;
    bool perToken = false;
    bool pairs = false;
    std::size_t targets = 0;
    for (const Example* example : examples) {
        longest = std::max(longest, example->ids.size());
        shortest = std::min(shortest, example->ids.size());
        packed = packed || !example->segments.empty();
        perToken = perToken || !example->labels.empty();
        pairs = pairs || !example->typeIds.empty();
        targets = std::max(targets, example->targets.size());
        longestLabels = std::max(longestLabels, example->labels.size());
    }
    const auto rows = static_cast<std::int64_t>(examples.size());
    const auto width = static_cast<std::int64_t>(longest);
    Batch batch;
    batch.input.inputIds = filled(rows, width, tokenizer.specialIds().padding.value_or(0));
    batch.labels =
        perToken ? filled(rows, static_cast<std::int64_t>(longestLabels), -100) : torch::full({rows}, -100, torch::kInt64);
    if (shortest < longest)
        batch.input.attentionMask = filled(rows, width, 0);
    if (packed)
        batch.input.segmentIds = filled(rows, width, 0);
    if (pairs)
        batch.input.tokenTypeIds = filled(rows, width, 0);
    if (targets > 0)
        batch.targets = torch::zeros({rows, static_cast<std::int64_t>(targets)});
    for (std::size_t row = 0; row < examples.size(); ++row) {
        const Example& example = *examples[row];
        batch.tokens += static_cast<std::int64_t>(example.ids.size());
        copyRow(batch.input.inputIds, row, example.ids);
        if (perToken)
            copyRow(batch.labels, row, example.labels);
        else if (example.classIndex >= 0)
            batch.labels.data_ptr<std::int64_t>()[row] = example.classIndex;
        if (pairs)
            copyRow(batch.input.tokenTypeIds, row, example.typeIds);
        std::copy(example.targets.begin(), example.targets.end(),
                  targets > 0 ? batch.targets.data_ptr<float>() + row * targets : nullptr);
        if (batch.input.attentionMask.defined())
            copyRow(batch.input.attentionMask, row, std::vector<std::int64_t>(example.ids.size(), 1));
        if (packed)
            copyRow(batch.input.segmentIds, row,
                    example.segments.empty() ? std::vector<std::int64_t>(example.ids.size(), 0) : example.segments);
    }
    return batch;
}

Score Task::score(models::Model& model, const Batch& batch, torch::Generator& generator) const {
    torch::NoGradGuard noGradient;
    const Loss result = loss(model, batch, generator);
    return {.lossSum = result.count > 0 ? result.sum.item<double>() : 0.0, .count = result.count, .classes = {}};
}

std::optional<Score> Task::scoreRows(models::Model&, const data::Dataset&, const std::vector<std::int64_t>&,
                                     const tokenizers::Tokenizer&, const api::Job&, const api::CancelToken&) const {
    return std::nullopt;
}

std::map<std::string, double> Task::metrics(const Score& total) const {
    return {{"perplexity", total.count > 0 ? std::exp(total.lossSum / static_cast<double>(total.count)) : 1.0}};
}

void Task::addFiles(const std::string&, const tokenizers::Tokenizer&) const {}

std::int64_t usableLength(const api::Job& job, const models::ModelShape& shape) {
    return shape.contextLength > 0 ? std::min(job.training.maxLength, shape.contextLength) : job.training.maxLength;
}

}  // namespace core::tasks
