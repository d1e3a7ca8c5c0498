// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/chunked_cross_entropy.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <algorithm>
#include <vector>

#include "core/models/adapters/as_it_was.h"
#include "core/models/layers/full_row.h"
#include "core/tasks/softmax_kernel.h"

namespace core::tasks {
namespace {

/// Sums and losses of less than float32 are in float32.
torch::TensorOptions lossOptions(const torch::Tensor& hidden) {
    return hidden.options().dtype(hidden.scalar_type() == torch::kBFloat16 ? torch::kFloat : hidden.scalar_type());
}

/// As takeLosses(), in single operations, for other devices and types.
torch::Tensor takeLossesPlainly(const torch::Tensor& logits, const torch::Tensor& targets) {
    const torch::Tensor column = targets.unsqueeze(1);
    const torch::Tensor full = models::atLeastFloat(logits), logSums = full.logsumexp(1, true);
    const torch::Tensor losses = (logSums - full.gather(1, column)).squeeze(1);
    full.sub_(logSums).exp_().scatter_add_(1, column, at::full({1, 1}, -1.0, full.options()).expand_as(column));
    if (!full.is_same(logits))
        logits.copy_(full);
    return losses;
}

/// Loss of each row of a chunk. The logits [N, V] become their gradients.
torch::Tensor takeLosses(const torch::Tensor& logits, const torch::Tensor& targets) {
    if (!models::kernelsApply(logits))
        return takeLossesPlainly(logits, targets);
    const torch::Tensor losses = torch::empty({logits.size(0)}, torch::kFloat);
    const auto* target = targets.data_ptr<std::int64_t>();
    auto* loss = losses.data_ptr<float>();
    at::parallel_for(0, logits.size(0), 16, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row)
            loss[row] =
                static_cast<float>(softmaxCrossEntropy(models::FullRow(logits, row).data(), logits.size(1), target[row]));
    });
    return losses;
}

/// oneDNN needs up to twice the time for a number of rows that it cannot cut into equal blocks; and it compiles its products of
/// bfloat16 for each number of rows that comes, and keeps them.
constexpr std::int64_t rowBlock = 64;

/// [N, H] with rows of zeros up to whole blocks, where that helps.
torch::Tensor inWholeBlocks(const torch::Tensor& rows) {
    const std::int64_t beyond = rows.size(0) % rowBlock;
    if (beyond == 0 || rows.scalar_type() != torch::kBFloat16 || !rows.is_cpu())
        return rows;
    return at::constant_pad_nd(rows, {0, 0, 0, rowBlock - beyond});
}

/// Whether anything between hidden rows and logits learns.
bool outputLearns(models::Model& model, const torch::Tensor& hidden) {
    return model.project(hidden.slice(0, 0, 0).detach()).requires_grad();
}

/// Chunks of at most about 160 MiB of logits where the output layer learns, since every chunk then makes a whole gradient of
/// it, else of 48 MiB; in whole blocks of rows.
std::int64_t chunkRows(models::Model& model, const torch::Tensor& hidden, std::int64_t wanted) {
    if (wanted > 0)
        return wanted;
    const std::int64_t mostBytes = (outputLearns(model, hidden) || !model.device().is_cpu() ? 160 : 48) << 20;
    // A processor's cache gains nothing from more rows; a graphics card needs them to be busy.
    const std::int64_t ceiling = model.device().is_cpu() ? 1024 : 8192;
    const std::int64_t rowBytes =
        std::max<std::int64_t>(model.shape().outputs(), 1) * static_cast<std::int64_t>(hidden.element_size());
    const std::int64_t most = std::clamp<std::int64_t>(mostBytes / rowBytes, 256, ceiling);
    const std::int64_t chunks = std::max<std::int64_t>((hidden.size(0) + most - 1) / most, 1);
    const std::int64_t even = (hidden.size(0) + chunks - 1) / chunks;
    return std::max<std::int64_t>((even + rowBlock - 1) / rowBlock * rowBlock, rowBlock);
}

void addTo(torch::Tensor& sum, const torch::Tensor& part) {
    if (!part.defined())
        return;
    if (sum.defined())
        sum.add_(part);
    else
        sum = part;
}

class ChunkedLoss : public torch::autograd::Function<ChunkedLoss> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, torch::Tensor hidden, at::TensorList parameters,
                                 models::Model* model, const TakeLosses* takeLosses, std::int64_t rowsPerChunk) {
        torch::AutoGradMode withGradient(true);
        std::vector<torch::Tensor> gradients(parameters.size() + 1);
        gradients[0] = torch::empty_like(hidden);
        torch::Tensor total = torch::zeros({}, lossOptions(hidden));
        for (std::int64_t start = 0; start < hidden.size(0); start += rowsPerChunk) {
            const std::int64_t end = std::min(start + rowsPerChunk, hidden.size(0));
            const std::int64_t rows = end - start;
            std::vector<torch::Tensor> inputs = {inWholeBlocks(hidden.slice(0, start, end).detach()).requires_grad_(true)};
            inputs.insert(inputs.end(), parameters.begin(), parameters.end());
            const torch::Tensor logits = model->project(inputs[0]);
            const torch::Tensor gradient = logits.detach().contiguous();
            total.add_((*takeLosses)(gradient.narrow(0, 0, rows), start).sum());
            gradient.narrow(0, rows, gradient.size(0) - rows).zero_();
            const auto parts = torch::autograd::grad({logits}, inputs, {gradient}, {}, false, true);
            torch::AutoGradMode withoutGradient(false);
            gradients[0].slice(0, start, end).copy_(parts[0].narrow(0, 0, rows));
            for (std::size_t i = 1; i < parts.size(); ++i)
                addTo(gradients[i], parts[i]);
        }
        context->save_for_backward(gradients);
        return total;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list outer) {
        torch::autograd::variable_list result = context->get_saved_variables();
        if (outer[0].item<float>() != 1.0F)
            for (torch::Tensor& gradient : result)
                if (gradient.defined())
                    gradient = gradient * outer[0];
        result.resize(result.size() + 3);  // model, loss and chunk size have none
        return result;
    }
};

/// What the untouched model says of the rows [start, end): [end - start, V].
torch::Tensor logProbabilities(const UntouchedView& untouched, std::int64_t start, std::int64_t end) {
    const models::AsItWas untouchedForNow(untouched.model);
    return models::atLeastFloat(untouched.model.project(untouched.hidden.slice(0, start, end))).log_softmax(1);
}

}  // namespace

torch::Tensor rowCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                              std::int64_t rowsPerChunk) {
    torch::NoGradGuard noGradient;
    const std::int64_t rows = chunkRows(model, hidden, rowsPerChunk);
    const torch::Tensor wanted = targets.to(hidden.device());
    torch::Tensor losses = torch::empty({hidden.size(0)}, lossOptions(hidden));
    for (std::int64_t start = 0; start < hidden.size(0); start += rows) {
        const std::int64_t end = std::min(start + rows, hidden.size(0));
        const torch::Tensor logits = model.project(inWholeBlocks(hidden.slice(0, start, end))).contiguous();
        losses.slice(0, start, end).copy_(takeLosses(logits.narrow(0, 0, end - start), wanted.slice(0, start, end)));
    }
    return losses;
}

torch::Tensor chunkedLoss(models::Model& model, const torch::Tensor& hidden, const TakeLosses& takeLosses,
                          std::int64_t rowsPerChunk) {
    std::vector<torch::Tensor> parameters;
    for (const models::Parameter& parameter : model.parameters())
        if (parameter.value.requires_grad())
            parameters.push_back(parameter.value);
    return ChunkedLoss::apply(hidden, at::TensorList(parameters), &model, &takeLosses, chunkRows(model, hidden, rowsPerChunk));
}

torch::Tensor chunkedCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                                  std::int64_t rowsPerChunk, const torch::Tensor& weights) {
    TORCH_CHECK_INDEX(targets.numel() == 0 || (targets.min().item<std::int64_t>() >= 0 &&
                                               targets.max().item<std::int64_t>() < model.shape().outputs()),
                      "a target is outside of the vocabulary");
    if (!torch::GradMode::is_enabled()) {
        const torch::Tensor losses = rowCrossEntropy(model, hidden, targets, rowsPerChunk);
        return (weights.defined() ? losses * weights.to(losses.device()) : losses).sum();
    }
    const torch::Tensor wanted = targets.to(hidden.device());
    const torch::Tensor share = weights.defined() ? weights.to(hidden.device()) : weights;
    const TakeLosses take = [&](const torch::Tensor& logits, std::int64_t start) {
        const std::int64_t end = start + logits.size(0);
        const torch::Tensor losses = takeLosses(logits, wanted.slice(0, start, end));
        if (!share.defined())
            return losses;
        const torch::Tensor part = share.slice(0, start, end);
        logits.mul_(part.unsqueeze(1));
        return losses.mul(part);
    };
    return chunkedLoss(model, hidden, take, rowsPerChunk);
}

torch::Tensor pulledCrossEntropy(models::Model& model, const torch::Tensor& hidden, const torch::Tensor& targets,
                                 const UntouchedView& untouched, std::int64_t rowsPerChunk) {
    const torch::Tensor wanted = targets.to(hidden.device());
    const TakeLosses take = [&](const torch::Tensor& logits, std::int64_t start) {
        const torch::NoGradGuard guard;
        const std::int64_t end = start + logits.size(0);
        const torch::Tensor column = wanted.slice(0, start, end).unsqueeze(1);
        const torch::Tensor before = logProbabilities(untouched, start, end);
        const torch::Tensor now = models::atLeastFloat(logits).log_softmax(1), share = before.exp();
        const torch::Tensor divergence = (share * (before - now)).sum(1);
        const torch::Tensor losses = untouched.pull * divergence - now.gather(1, column).squeeze(1);
        // Towards the logits: softmax − target, and pull · (softmax − what the untouched model says).
        now.exp_().mul_(1 + untouched.pull).sub_(share, untouched.pull);
        now.scatter_add_(1, column, at::full({1, 1}, -1.0, now.options()).expand_as(column));
        logits.copy_(now);
        return losses;
    };
    return chunkedLoss(model, hidden, take, rowsPerChunk);
}

}  // namespace core::tasks
