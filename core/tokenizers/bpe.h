// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/tokenizers/model.h"

namespace core::tokenizers {

struct BpeOptions {
    std::optional<std::string> unknown;
    std::string continuingPrefix, endSuffix;
    bool fuseUnknown = false;
    bool byteFallback = false;  ///< unknown code points become <0x..> tokens
    bool ignoreMerges = false;  ///< a word that is a token is that token, whatever the merges say
    bool givenBytes = false;    ///< words are bytes, tokens are written in byteLevelAlphabet()
};

using Merge = std::pair<std::string, std::string>;

/// The merge that two neighbouring tokens take, in an open-addressed table.
class MergeTable {
public:
    struct Entry {
        std::uint32_t rank;
        Id result;
    };
    static constexpr std::uint32_t noRank = 0xFFFFFFFF;

    void reserve(std::size_t count);
    /// A later merge of the same pair replaces the earlier one.
    void set(Id left, Id right, Entry entry);
    /// rank == noRank if the two do not merge.
    Entry find(Id left, Id right) const {
        if (m_slots.empty())
            return {noRank, Vocabulary::none};
        const std::uint64_t key = keyOf(left, right);
        for (std::size_t at = spread(key) & m_mask;; at = (at + 1) & m_mask) {
            if (m_slots[at].key == key)
                return m_slots[at].entry;
            if (m_slots[at].key == empty)
                return {noRank, Vocabulary::none};
        }
    }

private:
    struct Slot {
        std::uint64_t key = empty;
        Entry entry{noRank, Vocabulary::none};
    };
    static constexpr std::uint64_t empty = ~std::uint64_t{0};
    static std::uint64_t keyOf(Id left, Id right) {
        return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32) | static_cast<std::uint32_t>(right);
    }
    static std::size_t spread(std::uint64_t key) {
        key *= 0x9E3779B97F4A7C15u;
        return static_cast<std::size_t>(key ^ (key >> 32));
    }

    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
};

/// Byte-pair encoding (Sennrich et al. 2016): the merge of lowest rank first, leftmost among equals.
/// @throws base::Error "tokenizer.merge-unknown" {merge, token}, "tokenizer.unknown-missing" {token}
std::unique_ptr<Model> bpeModel(Vocabulary vocabulary, const std::vector<Merge>& merges, BpeOptions options,
                                const std::string& file);

}  // namespace core::tokenizers
