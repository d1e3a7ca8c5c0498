// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

#include "core/training/setup.h"

namespace core::training {

/// Into how many shards to cut a micro-batch. The products of short texts are too small to be shared by several threads, which then
/// wait for each other most of the time; each thread can learn from a shard of its own instead. 1 where products are large, where
/// the gradients of every shard would take much memory, and where parts of a batch depend on each other or on the model's state.
/// @param learnedBytes of the parameters that learn
/// @param meanLength tokens of a micro-batch
std::int64_t shardCount(const api::Job::Training& training, const torch::Device& device, std::int64_t learnedBytes, double meanLength);
std::int64_t shardCount(const Setup& setup, double meanLength);

/// The examples in `count` groups of nearly one size, in their order; fewer if there are not as many.
std::vector<std::vector<const tasks::Example*>> shardsOf(const std::vector<const tasks::Example*>& examples, std::int64_t count);

/// Loss over the targets of some batches, and these.
struct ShardSums {
    double loss = 0;
    std::int64_t targets = 0;
};

/// Adds the gradients of the sum of the losses of the shards, each learned from on a thread of its own. What they draw follows from torch's
/// default generator and `generator`; their order decides the order of adding, so that the same threads give the same bits.
ShardSums learnFromShards(Setup& setup, const std::vector<tasks::Batch>& shards, torch::Generator& generator);

}  // namespace core::training
