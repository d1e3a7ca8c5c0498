// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/batching.h"

#include <algorithm>
#include <numeric>

#include "core/data/random.h"

namespace core::data {
namespace {

// Examples are sorted by length within pools of this many batches only: the order stays largely random, the padding small.
constexpr std::size_t batchesPerPool = 50;

}  // namespace

std::vector<std::vector<std::int64_t>> lengthBuckets(const std::vector<std::int64_t>& lengths, std::int64_t batchSize,
                                                     std::uint64_t seed, std::uint64_t epoch) {
    Random random(Random(seed).next() ^ (epoch + 1) * 0xD1342543DE82EF95u);
    std::vector<std::int64_t> order(lengths.size());
    std::iota(order.begin(), order.end(), 0);
    random.shuffle(order);
    const auto size = static_cast<std::size_t>(std::max<std::int64_t>(1, batchSize));
    std::vector<std::vector<std::int64_t>> batches;
    for (std::size_t begin = 0; begin < order.size(); begin += size * batchesPerPool) {
        const std::size_t end = std::min(order.size(), begin + size * batchesPerPool);
        std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](std::int64_t a, std::int64_t b) {
                             return lengths[static_cast<std::size_t>(a)] < lengths[static_cast<std::size_t>(b)];
                         });
        for (std::size_t first = begin; first < end; first += size)
            batches.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(first),
                                 order.begin() + static_cast<std::ptrdiff_t>(std::min(end, first + size)));
    }
    random.shuffle(batches);
    return batches;
}

std::vector<PackedWindow> packSequences(const std::vector<std::vector<std::int64_t>>& documents, std::int64_t maxLength,
                                        std::int64_t separatorId) {
    const auto length = static_cast<std::size_t>(std::max<std::int64_t>(1, maxLength));
    std::vector<PackedWindow> windows;
    PackedWindow window;
    std::int64_t segment = 0;
    const auto flush = [&] {
        if (window.tokens.size() > 1)
            windows.push_back(std::move(window));
        window = {};
        segment = 0;
    };
    const auto add = [&](std::int64_t token) {
        window.tokens.push_back(token);
        window.segments.push_back(segment);
        if (window.tokens.size() == length)
            flush();
    };
    for (const auto& document : documents) {
        for (const std::int64_t token : document)
            add(token);
        if (separatorId >= 0 && !document.empty())
            add(separatorId);
        segment += !document.empty() && !window.tokens.empty();
    }
    flush();
    return windows;
}

}  // namespace core::data
