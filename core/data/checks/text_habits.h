// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core::data {

/// What can be counted in a text without understanding it.
struct TextFeatures {
    double characters = 0;  ///< that were looked at
    double words = 0;
    double surprise = 0;   ///< bits per character, by which two stand before it in the other texts
    double rareWords = 0;  ///< share of words that hardly any other text has
    double marks = 0;      ///< share of characters that are neither letters, digits nor white space
    double repeats = 0;    ///< share of words that repeat the word before, or a pair of words from before
};

/// The characters and words that the texts of a set use.
class TextHabits {
public:
    TextHabits();
    void learn(std::string_view text);
    /// Safe from any thread once nothing more is learned.
    TextFeatures features(std::string_view text) const;

private:
    std::vector<std::uint32_t> m_triples, m_pairs;  ///< counts, by a hash of three characters; of two, exactly
    std::unordered_map<std::uint64_t, std::uint32_t> m_textsWithWord;
    std::uint32_t m_texts = 0;
};

}  // namespace core::data
