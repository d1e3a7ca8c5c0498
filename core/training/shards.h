// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

#include "core/training/setup.h"

namespace core::training {

/// Work of a model on a micro-batch.
struct ShardedWork {
    double tokens = 0;
    std::int64_t width = 1;         ///< numbers of a token's vector
    std::int64_t learnedBytes = 0;  ///< of the parameters that learn
};

/// True where several threads do better with micro-batches, or shards of one, of their own than by sharing each product: small
/// products are over before all threads have them, and much of what narrow models do is no product.
bool isWorkForEach(const torch::Device& device, const ShardedWork& work);

/// Into how many shards to cut a micro-batch, so that each thread learns from one. 1 where products are better shared, where
/// the gradients of every shard would take much memory, and where parts of a batch depend on each other or on the model's
/// state.
std::int64_t shardCount(const api::Job::Training& training, const torch::Device& device, const ShardedWork& work);
/// @param tokens of a micro-batch on average
std::int64_t shardCount(const Setup& setup, double tokens);

/// The examples in `count` groups of nearly one size, in their order; fewer if there are not as many.
std::vector<std::vector<const tasks::Example*>> shardsOf(const std::vector<const tasks::Example*>& examples,
                                                         std::int64_t count);

/// Loss over the targets of some batches, and these.
struct ShardSums {
    double loss = 0;
    std::int64_t targets = 0;
};

/// Adds the gradients of the sum of the losses of the shards, each learned from on a thread of its own. What they draw follows
/// from torch's default generator and `generator`; their order decides the order of adding, so that the same threads give the
/// same bits.
ShardSums learnFromShards(Setup& setup, const std::vector<tasks::Batch>& shards, torch::Generator& generator);

}  // namespace core::training
