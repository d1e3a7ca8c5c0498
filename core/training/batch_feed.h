// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <future>
#include <vector>

#include "core/training/batches.h"
#include "core/training/setup.h"

namespace core::training {

/// What is learned from at once: examples of the job, in one or several shards, and the general text that comes with them.
struct MicroBatch {
    std::vector<tasks::Batch> own;
    std::vector<tasks::Batch> general;
    std::int64_t length = 0;  ///< tokens of the job's examples as they stand in Example::ids
};

/// The micro-batches in the order of a job, each put together on a second thread while the one before it is learned from.
/// A micro-batch is a function of its cursor alone, so that looking ahead changes nothing.
class BatchFeed {
public:
    /// @param setup must outlive this; nothing else may ask its replay for batches meanwhile
    explicit BatchFeed(Setup& setup);

    std::int64_t batchesPerEpoch() const { return m_order.batchesPerEpoch(); }
    /// MicroBatch::length on average.
    double meanLength() const { return m_order.meanLength(); }
    /// The micro-batch at the cursor, which moves on to the next one; page-locked where the model is on a graphics card.
    MicroBatch next(Cursor& cursor);

private:
    /// A micro-batch and the place behind it.
    struct Prepared {
        MicroBatch batch;
        Cursor behind;
    };
    Prepared prepare(Cursor cursor);

    Setup& m_setup;
    BatchOrder m_order;
    std::int64_t m_shards;
    Cursor m_aheadAt;               ///< what is being prepared
    std::future<Prepared> m_ahead;  ///< last: its end waits for the thread, which uses the others
};

}  // namespace core::training
