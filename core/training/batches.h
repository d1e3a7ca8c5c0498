// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/tasks/task.h"

namespace core::training {

/// The place in the data: the next micro-batch. Part of a checkpoint.
struct Cursor {
    std::int64_t epoch = 0, batch = 0;

    bool operator==(const Cursor&) const = default;
};

/// The order of the training examples: a pure function of seed and epoch, so that a cursor is all a checkpoint needs.
/// Examples of similar length share a micro-batch; the micro-batches come in random order.
class BatchOrder {
public:
    BatchOrder(const std::vector<tasks::Example>& examples, std::int64_t batchSize, std::int64_t seed);

    std::int64_t batchesPerEpoch() const { return m_batchesPerEpoch; }
    /// Tokens of the examples (Example::ids) in a micro-batch on average.
    double meanLength() const { return m_meanLength; }
    /// Examples of the micro-batch at the cursor, which moves on to the next one.
    std::vector<const tasks::Example*> next(Cursor& cursor);

private:
    const std::vector<tasks::Example>& m_examples;
    std::vector<std::int64_t> m_lengths;
    std::int64_t m_batchSize, m_seed, m_batchesPerEpoch;
    double m_meanLength;
    std::int64_t m_epoch = -1;  ///< that m_batches holds
    std::vector<std::vector<std::int64_t>> m_batches;
};

/// At most `limit` examples, spread evenly, in groups of similar length; deterministic.
std::vector<std::vector<const tasks::Example*>> evaluationBatches(const std::vector<tasks::Example>& examples,
                                                                  std::int64_t batchSize, std::int64_t limit);

}  // namespace core::training
