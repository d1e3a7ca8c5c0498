// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/tokenizers/model.h"

namespace core::tokenizers {

/// Tokens of words seen lately on this thread, for all tokenizers. Only short words whose tokens follow one another without
/// gaps are kept; a newer word takes the place of an older one.
class WordCache {
public:
    static constexpr std::size_t maxBytes = 54, maxTokens = 11;

    /// One word: the first cache line decides whether it is the one, the second holds the answer.
    struct alignas(64) Entry {
        std::uint64_t owner = 0;
        std::uint8_t bytes = 0, count = 0;
        std::array<char, maxBytes> text;
        std::array<Id, maxTokens> ids;
        std::array<std::uint8_t, maxTokens> lengths;
    };

    /// The cache of the calling thread.
    static WordCache& ofThread();
    /// A number that no other tokenizer of this process has.
    static std::uint64_t newOwner();

    /// Where the word is or would be. Words longer than maxBytes must not be asked for.
    Entry& slot(std::uint64_t owner, std::string_view word);
    static bool holds(const Entry& entry, std::uint64_t owner, std::string_view word);
    /// Keeps the tokens of a word if they fit.
    static void store(Entry& entry, std::uint64_t owner, std::string_view word, const ModelToken* tokens, std::size_t count);

private:
    static constexpr std::size_t slots = 1 << 14;
    std::vector<Entry> m_entries = std::vector<Entry>(slots);
};

}  // namespace core::tokenizers
