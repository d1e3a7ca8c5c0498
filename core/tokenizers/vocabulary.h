// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizers/tokenizer.h"

namespace core::tokenizers {

/// Tokens by id and ids by token, packed flat: a vocabulary is read once and asked millions of times.
class Vocabulary {
public:
    static constexpr Id none = -1;
    static constexpr std::int64_t maxTokens = 10'000'000;
    static constexpr std::size_t maxTokenBytes = 1 << 16;

    void reserve(std::size_t tokens, std::size_t bytes);
    /// Adds a token. @returns false if the token is there already (nothing changes then).
    bool add(std::string_view token, Id id);
    /// Id of a token or `none`.
    Id find(std::string_view token) const;
    bool hasId(Id id) const;
    /// Token of an id; empty for ids without one.
    std::string_view token(Id id) const;

    std::size_t count() const { return m_count; }
    /// Largest id + 1.
    std::int64_t size() const { return static_cast<std::int64_t>(m_byId.size()); }
    /// Bytes of the longest token.
    std::size_t longest() const { return m_longest; }

private:
    struct Slot {
        std::uint32_t offset = 0, length = 0;
        std::uint32_t hash = 0;
        Id id = none;
    };
    struct Text {
        std::uint32_t offset = 0, length = absent;
    };
    static constexpr std::uint32_t absent = 0xFFFFFFFF;

    std::string_view view(std::uint32_t offset, std::uint32_t length) const {
        return std::string_view(m_bytes).substr(offset, length);
    }
    std::size_t slotOf(std::string_view token, std::uint32_t hash) const;
    void grow(std::size_t slots);

    std::string m_bytes;
    std::vector<Slot> m_slots;
    std::vector<Text> m_byId;
    std::size_t m_count = 0, m_longest = 0;
};

/// A fast hash of short byte strings (FNV's idea on eight bytes at a time); not for untrusted equality, only for tables.
std::uint64_t hashBytes(std::string_view bytes);

}  // namespace core::tokenizers
