// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/gradients.h"

#include "core/base/cancel.h"
#include "core/training/shards.h"

namespace core::training {

namespace {

tasks::Loss lossOf(const Setup& setup, const tasks::Batch& batch, torch::Generator& generator, StepSums& sums) {
    sums.tokens += batch.tokens;
    return setup.task->loss(*setup.model, batch, generator);
}

ShardSums learnFrom(Setup& setup, const std::vector<tasks::Batch>& shards, torch::Generator& generator, StepSums& sums) {
    if (shards.size() > 1) {
        for (const tasks::Batch& shard : shards)
            sums.tokens += shard.tokens;
        return learnFromShards(setup, shards, generator);
    }
    const tasks::Loss loss = lossOf(setup, shards.front(), generator, sums);
    if (loss.count == 0)
        return {};
    const double total = loss.sum.item<double>();
    loss.sum.backward();
    return {total, loss.count};
}

/// A batch of general text counts as much as the batch of the job that it comes with, however many tokens either has.
void addReplay(const Setup& setup, const std::vector<tasks::Batch>& batches, std::int64_t targets, torch::Generator& generator,
               StepSums& sums) {
    for (const tasks::Batch& batch : batches) {
        const tasks::Loss loss = lossOf(setup, batch, generator, sums);
        if (loss.count == 0)
            continue;
        (loss.sum * (static_cast<double>(targets) / static_cast<double>(loss.count))).backward();
        sums.replayed += targets;
    }
}

}  // namespace

StepSums addGradients(Setup& setup, BatchFeed& feed, Cursor& cursor, torch::Generator& generator,
                      const api::CancelToken& token) {
    StepSums sums;
    setup.model->setTraining(true);
    for (std::int64_t i = 0; i < setup.job.training.accumulation; ++i) {
        base::stopIfCancelled(token);
        const MicroBatch batch = feed.next(cursor);
        sums.length += batch.length;
        const ShardSums learned = learnFrom(setup, batch.own, generator, sums);
        sums.loss += learned.loss;
        sums.targets += learned.targets;
        if (learned.targets > 0)
            addReplay(setup, batch.general, learned.targets, generator, sums);
    }
    return sums;
}

}  // namespace core::training
