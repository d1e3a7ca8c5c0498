// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/shards.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <algorithm>
#include <mutex>

#include "core/models/layers/blas_threads.h"
#include "core/models/layers/dropout.h"

namespace core::training {
namespace {

using torch::Tensor;

// Measured (docs/performance.md): products of so many operations are as fast when threads share them, but not where vectors are
// narrow.
constexpr double sharedOperations = 5e8;
constexpr std::int64_t narrow = 256;
// Where not every thread would get a shard, batches must be shorter.
constexpr double shortBatch = 1024;
constexpr std::int64_t gradientBytes = 512 << 20;

struct Shard {
    ShardSums sums;
    std::vector<Tensor> gradients;  ///< of each parameter that learns; undefined: none
};

std::uint64_t drawSeed(const at::Generator& generator) {
    auto* const source = at::check_generator<at::CPUGeneratorImpl>(generator);
    const std::scoped_lock lock(source->mutex_);
    return source->random64();
}

std::int64_t learnedBytes(const models::Model& model) {
    std::int64_t bytes = 0;
    for (const models::Parameter& parameter : models::trainableParameters(model))
        bytes += static_cast<std::int64_t>(parameter.value.nbytes());
    return bytes;
}

/// True if the loss of a batch is the sum of the losses of its rows, whoever reads them when.
bool rowsStandAlone(const api::Job::Training& training) {
    return training.mixup == 0 && training.embeddingNoise == 0 && training.untouchedPull == 0 && training.replayShare == 0 &&
           !training.recompute && training.baseWeights == api::BaseWeights::Full;
}

Shard learnFrom(const Setup& setup, const tasks::Batch& batch, const std::vector<Tensor>& parameters,
                torch::Generator generator) {
    const tasks::Loss loss = setup.task->loss(*setup.model, batch, generator);
    if (loss.count == 0)
        return {};
    return {{loss.sum.item<double>(), loss.count}, torch::autograd::grad({loss.sum}, parameters, {}, false, false, true)};
}

/// The same numbers in float32, in memory that no other tensor uses: two parameters may have been given the same tensor.
Tensor ownFull(const Tensor& gradient) {
    const bool alone =
        gradient.use_count() == 1 && gradient.storage().use_count() == 1 && gradient.is_non_overlapping_and_dense();
    return gradient.to(torch::kFloat, false, !alone);
}

/// The sum of what the shards found for one parameter, in float32 on the way; undefined if none did. The shards lose it.
Tensor takeGradient(std::vector<Shard>& shards, std::size_t parameter) {
    Tensor sum;
    for (Shard& shard : shards) {
        const Tensor gradient = shard.gradients.empty() ? Tensor() : std::move(shard.gradients[parameter]);
        if (gradient.defined())
            sum = sum.defined() ? sum.add_(gradient) : ownFull(gradient);
    }
    return sum;
}

}  // namespace

bool isWorkForEach(const torch::Device& device, const ShardedWork& work) {
    const double operations = work.tokens * static_cast<double>(work.width * work.width);
    return device.is_cpu() && at::get_num_threads() > 1 && (work.width <= narrow || operations <= sharedOperations);
}

std::int64_t shardCount(const api::Job::Training& training, const torch::Device& device, const ShardedWork& work) {
    if (!isWorkForEach(device, work) || !rowsStandAlone(training))
        return 1;
    const std::int64_t threads = at::get_num_threads();
    const std::int64_t room = gradientBytes / std::max<std::int64_t>(work.learnedBytes, 1);
    const std::int64_t shards = std::max<std::int64_t>(std::min({threads, training.batchSize / 2, room}), 1);
    return shards < threads && work.tokens > shortBatch ? 1 : shards;
}

std::int64_t shardCount(const Setup& setup, double tokens) {
    const models::Model& model = *setup.model;
    return shardCount(setup.job.training, model.device(), {tokens, model.shape().hiddenSize, learnedBytes(model)});
}

std::vector<std::vector<const tasks::Example*>> shardsOf(const std::vector<const tasks::Example*>& examples,
                                                         std::int64_t count) {
    const auto all = static_cast<std::int64_t>(examples.size());
    const std::int64_t groups = std::clamp<std::int64_t>(count, 1, std::max<std::int64_t>(all, 1));
    std::vector<std::vector<const tasks::Example*>> result;
    for (std::int64_t group = 0; group < groups; ++group)
        result.emplace_back(examples.begin() + group * all / groups, examples.begin() + (group + 1) * all / groups);
    return result;
}

ShardSums learnFromShards(Setup& setup, const std::vector<tasks::Batch>& batches, torch::Generator& generator) {
    std::vector<Tensor> parameters;
    for (const models::Parameter& parameter : models::trainableParameters(*setup.model))
        parameters.push_back(parameter.value);
    const auto count = static_cast<std::int64_t>(batches.size());
    std::vector<std::uint64_t> gaps, choices;
    for (std::int64_t i = 0; i < count; ++i) {
        gaps.push_back(drawSeed(at::detail::getDefaultCPUGenerator()));
        choices.push_back(drawSeed(generator));
    }
    std::vector<Shard> shards(batches.size());
    const models::OneBlasThread alone(true);
    at::parallel_for(0, count, 1, [&](std::int64_t first, std::int64_t last) {
        for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i) {
            const models::OwnPatterns own(gaps[i]);
            shards[i] = learnFrom(setup, batches[i], parameters, at::make_generator<at::CPUGeneratorImpl>(choices[i]));
        }
    });
    at::parallel_for(0, static_cast<std::int64_t>(parameters.size()), 1, [&](std::int64_t first, std::int64_t last) {
        const torch::NoGradGuard noGradient;
        for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i)
            if (Tensor sum = takeGradient(shards, i); sum.defined()) {
                Tensor& gradient = parameters[i].mutable_grad();
                gradient = (gradient.defined() ? sum.add_(gradient) : sum).to(parameters[i].scalar_type());
            }
    });
    ShardSums sums;
    for (const Shard& shard : shards) {
        sums.loss += shard.sums.loss;
        sums.targets += shard.sums.targets;
    }
    return sums;
}

}  // namespace core::training
