// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/word_cache.h"

#include <atomic>
#include <cstring>

namespace core::tokenizers {

WordCache& WordCache::ofThread() {
    thread_local WordCache cache;
    return cache;
}

std::uint64_t WordCache::newOwner() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

WordCache::Entry& WordCache::slot(std::uint64_t owner, std::string_view word) {
    return m_entries[static_cast<std::size_t>((hashBytes(word) + owner) % slots)];
}

bool WordCache::holds(const Entry& entry, std::uint64_t owner, std::string_view word) {
    return entry.owner == owner && entry.bytes == word.size() && std::memcmp(entry.text.data(), word.data(), word.size()) == 0;
}

void WordCache::store(Entry& entry, std::uint64_t owner, std::string_view word, const ModelToken* tokens, std::size_t count) {
    if (count > maxTokens)
        return;
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (tokens[i].begin != end)
            return;
        end = tokens[i].end;
    }
    entry.owner = owner;
    entry.bytes = static_cast<std::uint8_t>(word.size());
    entry.count = static_cast<std::uint8_t>(count);
    std::memcpy(entry.text.data(), word.data(), word.size());
    for (std::size_t i = 0; i < count; ++i) {
        entry.ids[i] = tokens[i].id;
        entry.lengths[i] = static_cast<std::uint8_t>(tokens[i].end - tokens[i].begin);
    }
}

}  // namespace core::tokenizers
