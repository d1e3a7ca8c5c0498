// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/truncation.h"

#include <algorithm>

#include "core/base/error.h"

namespace core::tokenizers {
namespace {

PairLengths longestFirst(PairLengths lengths, std::size_t most) {
    const bool swapped = lengths.first > lengths.second;
    auto [shorter, longer] = std::minmax(lengths.first, lengths.second);
    std::size_t few = shorter, many = shorter > most ? shorter : std::max(shorter, most - shorter);
    if (few + many > most) {
        few = most / 2;
        many = few + most % 2;
    }
    return swapped ? PairLengths{many, few} : PairLengths{few, many};
}

}  // namespace

PairLengths truncatedLengths(PairLengths lengths, std::size_t most, Truncation truncation) {
    if (lengths.first + lengths.second <= most)
        return lengths;
    if (truncation == Truncation::LongestFirst)
        return longestFirst(lengths, most);
    std::size_t& cut = truncation == Truncation::OnlyFirst ? lengths.first : lengths.second;
    const std::size_t fixed = lengths.first + lengths.second - cut;
    if (fixed >= most)
        throw base::Error("tokenizer.no-room", {{"needed", std::to_string(fixed)}, {"room", std::to_string(most)}});
    cut = most - fixed;
    return lengths;
}

TokenRange keptRange(std::size_t count, std::size_t most, Side cutSide) {
    const std::size_t kept = std::min(count, most);
    return cutSide == Side::Right ? TokenRange{0, kept} : TokenRange{count - kept, count};
}

std::vector<TokenRange> windowRanges(std::size_t count, std::size_t size, std::size_t overlap, Side cutSide) {
    std::vector<TokenRange> ranges;
    for (std::size_t done = 0;; done += size - overlap) {
        const TokenRange range{done, std::min(done + size, count)};
        ranges.push_back(cutSide == Side::Right ? range : TokenRange{count - range.end, count - range.begin});
        if (range.end == count)
            return ranges;
    }
}

void keepTokens(Encoding& encoding, TokenRange range) {
    const auto keep = [&](auto& list) {
        if (list.size() > range.end)
            list.resize(range.end);
        list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(std::min(range.begin, list.size())));
    };
    keep(encoding.ids);
    keep(encoding.offsets);
    keep(encoding.tokens);
    keep(encoding.typeIds);
    keep(encoding.sequenceIds);
    keep(encoding.special);
    keep(encoding.attentionMask);
}

}  // namespace core::tokenizers
