// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/word_distance.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace core::data {
namespace {

constexpr std::size_t fewWords = 8;      ///< below, every word counts
constexpr std::size_t manyWords = 2000;  ///< above, only the share of common words is looked at

/// Share of the words of both texts that they have in common, by number of occurrences.
double commonShare(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    std::vector<std::uint32_t> left(a.begin(), a.end()), right(b.begin(), b.end()), common;
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    return static_cast<double>(common.size()) / static_cast<double>(std::max(a.size(), b.size()));
}

}  // namespace

std::size_t wordDistance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::size_t limit) {
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > limit)
        return limit + 1;
    // Only cells within `limit` of the diagonal can stay within the limit.
    std::vector<std::size_t> before(b.size() + 1), now(b.size() + 1);
    for (std::size_t column = 0; column <= b.size(); ++column)
        before[column] = column;
    for (std::size_t row = 1; row <= a.size(); ++row) {
        const std::size_t from = row > limit ? row - limit : 1, to = std::min(b.size(), row + limit);
        now[from - 1] = from == 1 ? row : limit + 1;
        std::size_t least = now[from - 1];
        for (std::size_t column = from; column <= to; ++column) {
            const std::size_t above = column == row + limit ? limit + 1 : before[column] + 1;
            now[column] = std::min({before[column - 1] + (a[row - 1] != b[column - 1]), above, now[column - 1] + 1});
            least = std::min(least, now[column]);
        }
        if (least > limit)
            return limit + 1;
        std::swap(before, now);
    }
    return std::min(before[b.size()], limit + 1);
}

std::size_t mostChanges(std::size_t words) {
    return words < fewWords ? 0 : words * 15 / 100;
}

bool nearlyEqual(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    const std::size_t longer = std::max(a.size(), b.size());
    const std::size_t limit = mostChanges(longer);
    if (limit == 0)
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    if (longer > manyWords)
        return commonShare(a, b) >= 0.85;
    return wordDistance(a, b, limit) <= limit;
}

}  // namespace core::data
