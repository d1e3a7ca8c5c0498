// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/batches.h"

#include <algorithm>
#include <numeric>

#include "core/data/batching.h"

namespace core::training {
namespace {

using Indices = std::vector<std::int64_t>;

/// Cuts a list into groups of `size`; the last may be smaller.
std::vector<Indices> groups(const Indices& indices, std::int64_t size) {
    std::vector<Indices> result;
    for (std::size_t start = 0; start < indices.size(); start += static_cast<std::size_t>(size)) {
        const std::size_t end = std::min(indices.size(), start + static_cast<std::size_t>(size));
        result.emplace_back(indices.begin() + static_cast<std::ptrdiff_t>(start),
                            indices.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return result;
}

void sortByLength(Indices& indices, const Indices& lengths) {
    std::stable_sort(indices.begin(), indices.end(), [&](std::int64_t a, std::int64_t b) {
        return lengths[static_cast<std::size_t>(a)] < lengths[static_cast<std::size_t>(b)];
    });
}

Indices lengthsOf(const std::vector<tasks::Example>& examples) {
    Indices lengths;
    for (const tasks::Example& example : examples)
        lengths.push_back(static_cast<std::int64_t>(example.ids.size()));
    return lengths;
}

}  // namespace

BatchOrder::BatchOrder(const std::vector<tasks::Example>& examples, std::int64_t batchSize, std::int64_t seed)
    : m_examples(examples), m_lengths(lengthsOf(examples)), m_batchSize(std::max<std::int64_t>(batchSize, 1)), m_seed(seed),
      m_batchesPerEpoch((static_cast<std::int64_t>(examples.size()) + m_batchSize - 1) / m_batchSize),
      m_meanLength(static_cast<double>(std::accumulate(m_lengths.begin(), m_lengths.end(), std::int64_t{0})) /
                   static_cast<double>(std::max<std::int64_t>(m_batchesPerEpoch, 1))) {}

std::vector<const tasks::Example*> BatchOrder::next(Cursor& cursor) {
    if (m_epoch != cursor.epoch) {
        m_batches = data::lengthBuckets(m_lengths, m_batchSize, static_cast<std::uint64_t>(m_seed),
                                        static_cast<std::uint64_t>(cursor.epoch));
        m_epoch = cursor.epoch;
    }
    std::vector<const tasks::Example*> result;
    for (const std::int64_t index : m_batches[static_cast<std::size_t>(cursor.batch)])
        result.push_back(&m_examples[static_cast<std::size_t>(index)]);
    if (++cursor.batch == m_batchesPerEpoch)
        cursor = {cursor.epoch + 1, 0};
    return result;
}

std::vector<std::vector<const tasks::Example*>> evaluationBatches(const std::vector<tasks::Example>& examples,
                                                                  std::int64_t batchSize, std::int64_t limit) {
    const auto count = static_cast<std::int64_t>(examples.size());
    const std::int64_t taken = std::min(count, limit);
    Indices chosen;
    for (std::int64_t i = 0; i < taken; ++i)
        chosen.push_back(i * count / taken);
    sortByLength(chosen, lengthsOf(examples));
    std::vector<std::vector<const tasks::Example*>> result;
    for (const Indices& group : groups(chosen, std::max<std::int64_t>(batchSize, 1))) {
        result.emplace_back();
        for (const std::int64_t index : group)
            result.back().push_back(&examples[static_cast<std::size_t>(index)]);
    }
    return result;
}

}  // namespace core::training
