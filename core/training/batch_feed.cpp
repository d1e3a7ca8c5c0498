// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/batch_feed.h"

#include "core/training/shards.h"

namespace core::training {
namespace {

/// Page-locked memory, from which a graphics card fetches by itself.
void lockPages(tasks::Batch& batch) {
    for (torch::Tensor* tensor :
         {&batch.input.inputIds, &batch.input.attentionMask, &batch.input.tokenTypeIds, &batch.input.positionIds,
          &batch.input.segmentIds, &batch.input.decoderInputIds, &batch.labels, &batch.targets})
        if (tensor->defined())
            *tensor = tensor->pin_memory();
}

tasks::Batch collated(const Setup& setup, const std::vector<const tasks::Example*>& examples) {
    tasks::Batch batch = setup.task->collate(examples, *setup.tokenizer);
    batch.shaping = setup.shaping.isPlain() ? nullptr : &setup.shaping;
    if (setup.model->device().is_cuda())
        lockPages(batch);
    return batch;
}

}  // namespace

BatchFeed::BatchFeed(Setup& setup)
    : m_setup(setup), m_order(setup.train, setup.job.training.batchSize, setup.job.training.seed),
      m_shards(shardCount(setup, m_order.meanLength())) {}

BatchFeed::Prepared BatchFeed::prepare(Cursor cursor) {
    Prepared prepared;
    const std::int64_t number = cursor.epoch * batchesPerEpoch() + cursor.batch;
    const auto own = m_order.next(cursor);
    for (const tasks::Example* example : own)
        prepared.batch.length += static_cast<std::int64_t>(example->ids.size());
    for (const auto& examples : shardsOf(own, m_shards))
        prepared.batch.own.push_back(collated(m_setup, examples));
    for (const auto& examples : m_setup.replay.with(number))
        prepared.batch.general.push_back(collated(m_setup, examples));
    prepared.behind = cursor;
    return prepared;
}

MicroBatch BatchFeed::next(Cursor& cursor) {
    // Elsewhere after a step that was broken off: what lies ready is of no use then.
    const bool ready = m_ahead.valid() && m_aheadAt == cursor;
    if (m_ahead.valid() && !ready)
        m_ahead.wait();
    Prepared now = ready ? m_ahead.get() : prepare(cursor);
    cursor = m_aheadAt = now.behind;
    m_ahead = std::async(std::launch::async, [this, at = cursor] { return prepare(at); });
    return std::move(now.batch);
}

}  // namespace core::training
