// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/chunked_cross_entropy.h"

#include <algorithm>
#include <vector>

namespace core::tasks {
namespace {

namespace functional = torch::nn::functional;

torch::Tensor crossEntropy(const torch::Tensor& logits, const torch::Tensor& targets, bool sum) {
    auto options = functional::CrossEntropyFuncOptions();
    return functional::cross_entropy(logits, targets, sum ? options.reduction(torch::kSum) : options.reduction(torch::kNone));
}

/// Chunks of about 8 million logits (32 MiB): large enough for the matrix products, small enough to stay out of the way.
std::int64_t chunkRows(const models::Model& model, std::int64_t wanted) {
    if (wanted > 0)
        return wanted;
    return std::clamp<std::int64_t>((8 << 20) / std::max<std::int64_t>(model.shape().vocabularySize, 1), 256, 1024);
}

void addTo(torch::Tensor& sum, const torch::Tensor& part) {
    if (!part.defined())
        return;
    if (sum.defined())
        sum.add_(part);
    else
        sum = part;
}

class ChunkedCrossEntropy : public torch::autograd::Function<ChunkedCrossEntropy> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, torch::Tensor hidden, at::TensorList parameters,
                                 torch::Tensor targets, models::Model* model, std::int64_t rowsPerChunk) {
        torch::AutoGradMode withGradient(true);
        std::vector<torch::Tensor> gradients(parameters.size() + 1);
        gradients[0] = torch::empty_like(hidden);
        torch::Tensor total = torch::zeros({}, hidden.options());
        for (std::int64_t start = 0; start < hidden.size(0); start += rowsPerChunk) {
            const std::int64_t end = std::min(start + rowsPerChunk, hidden.size(0));
            std::vector<torch::Tensor> inputs = {hidden.slice(0, start, end).detach().requires_grad_(true)};
            inputs.insert(inputs.end(), parameters.begin(), parameters.end());
            const torch::Tensor loss = crossEntropy(model->project(inputs[0]), targets.slice(0, start, end), true);
            const auto parts = torch::autograd::grad({loss}, inputs, {}, c10::nullopt, false, true);
            torch::AutoGradMode withoutGradient(false);
            gradients[0].slice(0, start, end).copy_(parts[0]);
            for (std::size_t i = 1; i < parts.size(); ++i)
                addTo(gradients[i], parts[i]);
            total.add_(loss.detach());
        }
        context->saved_data["gradients"] = toOptional(gradients);
        return total;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list outer) {
        const auto saved = context->saved_data["gradients"].toList();
        torch::autograd::variable_list result;
        const bool unscaled = outer[0].item<float>() == 1.0F;
        for (std::size_t i = 0; i < saved.size(); ++i) {
            const c10::IValue value = saved.get(i);
            if (value.isNone())
                result.emplace_back();
            else
                result.push_back(unscaled ? value.toTensor() : value.toTensor() * outer[0]);
        }
        result.resize(result.size() + 3);  // targets, model and chunk size have none
        return result;
    }

private:
    static c10::List<c10::optional<torch::Tensor>> toOptional(const std::vector<torch::Tensor>& tensors) {
        c10::List<c10::optional<torch::Tensor>> list;
        for (const torch::Tensor& tensor : tensors)
            list.push_back(tensor.defined() ? c10::optional<torch::Tensor>(tensor) : c10::nullopt);
        return list;
    }
};

}  // namespace

torch::Tensor rowCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                              std::int64_t rowsPerChunk) {
    torch::NoGradGuard noGradient;
    const std::int64_t rows = chunkRows(model, rowsPerChunk);
    torch::Tensor losses = torch::empty({hidden.size(0)}, hidden.options());
    for (std::int64_t start = 0; start < hidden.size(0); start += rows) {
        const std::int64_t end = std::min(start + rows, hidden.size(0));
        losses.slice(0, start, end)
            .copy_(crossEntropy(model.project(hidden.slice(0, start, end)), targets.slice(0, start, end), false));
    }
    return losses;
}

torch::Tensor chunkedCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                                  std::int64_t rowsPerChunk) {
    if (!torch::GradMode::is_enabled())
        return rowCrossEntropy(model, hidden, targets, rowsPerChunk).sum();
    std::vector<torch::Tensor> parameters;
    for (const models::Parameter& parameter : model.parameters())
        if (parameter.value.requires_grad())
            parameters.push_back(parameter.value);
    return ChunkedCrossEntropy::apply(hidden, at::TensorList(parameters), targets, &model, chunkRows(model, rowsPerChunk));
}

}  // namespace core::tasks
