// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/vocabulary.h"

#include <bit>
#include <cstring>

namespace core::tokenizers {

std::uint64_t hashBytes(std::string_view bytes) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15u;
    std::uint64_t hash = bytes.size() * prime;
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    const auto mix = [&](std::uint64_t word) {
        hash = (hash ^ word) * prime;
        hash ^= hash >> 32;
    };
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        mix(word);
    }
    if (left > 0) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, left);
        mix(word);
    }
    return hash;
}

void Vocabulary::reserve(std::size_t tokens, std::size_t bytes) {
    m_bytes.reserve(bytes);
    m_byId.reserve(tokens);
    grow(std::bit_ceil(tokens * 2 + 16));
}

std::size_t Vocabulary::slotOf(std::string_view token, std::uint32_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].id != none) {
        const Slot& slot = m_slots[at];
        if (slot.hash == hash && slot.length == token.size() && view(slot.offset, slot.length) == token)
            break;
        at = (at + 1) & mask;
    }
    return at;
}

void Vocabulary::grow(std::size_t slots) {
    if (slots <= m_slots.size())
        return;
    std::vector<Slot> old(slots);
    old.swap(m_slots);
    for (const Slot& slot : old)
        if (slot.id != none)
            m_slots[slotOf(view(slot.offset, slot.length), slot.hash)] = slot;
}

bool Vocabulary::add(std::string_view token, Id id) {
    if ((m_count + 1) * 2 > m_slots.size())
        grow(m_slots.empty() ? 16 : m_slots.size() * 2);
    const auto hash = static_cast<std::uint32_t>(hashBytes(token));
    Slot& slot = m_slots[slotOf(token, hash)];
    if (slot.id != none)
        return false;
    slot = {static_cast<std::uint32_t>(m_bytes.size()), static_cast<std::uint32_t>(token.size()), hash, id};
    m_bytes.append(token);
    if (static_cast<std::size_t>(id) >= m_byId.size())
        m_byId.resize(static_cast<std::size_t>(id) + 1);
    m_byId[static_cast<std::size_t>(id)] = {slot.offset, slot.length};
    m_longest = std::max(m_longest, token.size());
    ++m_count;
    return true;
}

Id Vocabulary::find(std::string_view token) const {
    return m_slots.empty() ? none : m_slots[slotOf(token, static_cast<std::uint32_t>(hashBytes(token)))].id;
}

bool Vocabulary::hasId(Id id) const {
    return id >= 0 && id < size() && m_byId[static_cast<std::size_t>(id)].length != absent;
}

std::string_view Vocabulary::token(Id id) const {
    return hasId(id) ? view(m_byId[static_cast<std::size_t>(id)].offset, m_byId[static_cast<std::size_t>(id)].length)
                     : std::string_view();
}

}  // namespace core::tokenizers
