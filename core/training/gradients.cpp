// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/gradients.h"

#include "core/base/cancel.h"

namespace core::training {

namespace {

tasks::Loss lossOf(Setup& setup, const std::vector<const tasks::Example*>& examples, torch::Generator& generator,
                   std::int64_t& tokens) {
    tasks::Batch batch = setup.task->collate(examples, *setup.tokenizer);
    batch.shaping = setup.shaping.isPlain() ? nullptr : &setup.shaping;
    tokens += batch.tokens;
    return setup.task->loss(*setup.model, batch, generator);
}

/// A batch of general text counts as much as the batch of the job that it comes with, however many tokens either has.
void addReplay(Setup& setup, std::int64_t number, std::int64_t targets, torch::Generator& generator, StepSums& sums) {
    for (const auto& examples : setup.replay.with(number)) {
        const tasks::Loss loss = lossOf(setup, examples, generator, sums.tokens);
        if (loss.count == 0)
            continue;
        (loss.sum * (static_cast<double>(targets) / static_cast<double>(loss.count))).backward();
        sums.replayed += targets;
    }
}

}  // namespace

StepSums addGradients(Setup& setup, BatchOrder& order, Cursor& cursor, torch::Generator& generator,
                      const api::CancelToken& token) {
    StepSums sums;
    setup.model->setTraining(true);
    for (std::int64_t i = 0; i < setup.job.training.accumulation; ++i) {
        base::stopIfCancelled(token);
        const std::int64_t number = cursor.epoch * order.batchesPerEpoch() + cursor.batch;
        const tasks::Loss loss = lossOf(setup, order.next(cursor), generator, sums.tokens);
        sums.targets += loss.count;
        if (loss.count == 0)
            continue;
        sums.loss += loss.sum.item<double>();
        loss.sum.backward();
        addReplay(setup, number, loss.count, generator, sums);
    }
    return sums;
}

}  // namespace core::training
