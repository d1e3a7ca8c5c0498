// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace core::tokenizers {

/// A word and how often it occurs.
struct CountedWord {
    std::string bytes;
    std::int64_t count;
};

/// Symbols 0 to 255 are the bytes.
struct LearnedMerges {
    struct Merge {
        std::int32_t left, right;
    };
    std::vector<std::string> symbols;  ///< by number
    std::vector<Merge> merges;
};

/// Learns merges from counted words: the most frequent pair of neighbours becomes a symbol, and so on (Sennrich et al. 2016)
/// until there are `symbols` symbols or no pair occurs twice. Equal counts: the pair of smaller symbols first. Two merges may
/// make the same symbol. `progress(symbols so far)` is called for each merge and may throw to stop.
LearnedMerges learnMerges(const std::vector<CountedWord>& words, std::int64_t symbols,
                          const std::function<void(std::int64_t)>& progress);

}  // namespace core::tokenizers
