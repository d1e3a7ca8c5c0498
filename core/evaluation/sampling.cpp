// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/sampling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_set>
#include <vector>

namespace core::evaluation {
namespace {

float comparable(float logit) {
    return std::isnan(logit) ? -std::numeric_limits<float>::infinity() : logit;
}

/// Indices of the `count` largest logits, largest first.
std::vector<std::int64_t> likeliest(std::span<const float> logits, std::size_t count) {
    std::vector<std::int64_t> order(logits.size());
    std::iota(order.begin(), order.end(), 0);
    const auto larger = [logits](std::int64_t a, std::int64_t b) {
        const float left = comparable(logits[a]), right = comparable(logits[b]);
        return left > right || (left == right && a < b);
    };
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(), larger);
    order.resize(count);
    return order;
}

}  // namespace

void penalizeRepetition(std::span<float> logits, std::span<const std::int64_t> sequence, double penalty) {
    if (penalty == 1)
        return;
    const std::unordered_set<std::int64_t> seen(sequence.begin(), sequence.end());
    const auto factor = static_cast<float>(penalty);
    for (const std::int64_t id : seen)
        if (id >= 0 && id < static_cast<std::int64_t>(logits.size())) {
            float& logit = logits[static_cast<std::size_t>(id)];
            logit = logit > 0 ? logit / factor : logit * factor;
        }
}

std::int64_t chooseToken(std::span<const float> logits, const SamplingOptions& options, Random& random) {
    const std::size_t wanted = options.topK > 0 ? static_cast<std::size_t>(options.topK) : logits.size();
    const bool greedy = options.temperature <= 0;
    const std::vector<std::int64_t> order = likeliest(logits, greedy ? 1 : std::min(wanted, logits.size()));
    const double largest = comparable(logits[order.front()]);
    if (greedy || std::isinf(largest))
        return order.front();
    std::vector<double> weights;
    for (const std::int64_t index : order)
        weights.push_back(std::exp((comparable(logits[index]) - largest) / options.temperature));
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double kept = 0;
    std::size_t count = 0;
    while (count < weights.size() && (count == 0 || kept < options.topP * total))
        kept += weights[count++];
    double draw = random.unit() * kept;
    for (std::size_t at = 0; at < count; ++at) {
        draw -= weights[at];
        if (draw < 0)
            return order[at];
    }
    return order[count - 1];
}

}  // namespace core::evaluation
