// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <set>
#include <unordered_map>
#include <utility>

namespace core::models {

/// Large blocks of memory for code that frees and takes about the same ones again, as each step of a training does. What is
/// freed stays mapped, so that the system need not clear its pages anew, joins what is free beside it, and is cut to what is
/// asked for next: the smallest piece that suffices. All together never takes more than an eighth beyond what was in use at
/// once, whatever the sizes: a heap whose blocks change their sizes with the length of the texts grows to twice that, full of
/// holes. Safe for several threads.
class BlockCache {
public:
    BlockCache() = default;
    ~BlockCache() { release(); }
    BlockCache(const BlockCache&) = delete;
    BlockCache& operator=(const BlockCache&) = delete;

    /// A block of at least that many bytes (more than 0), which begins at a page. Its content is anything. Null: there is no
    /// memory.
    void* take(std::size_t bytes);
    /// Takes a block back. False: it is none of this cache's.
    bool give(void* block);
    /// Gives what is not in use back to the system, and forgets how much was in use at once.
    void release();

    std::size_t bytesInUse() const;
    /// In use, or kept for later.
    std::size_t bytesMapped() const;

private:
    using Free = std::map<std::byte*, std::size_t>;  ///< sizes by place; no two of them touch

    std::byte* takeLocked(std::size_t size);
    std::byte* cut(Free::iterator piece, std::size_t size);
    void keep(std::byte* place, std::size_t size);
    void forget(Free::iterator piece);
    void drop(std::size_t bytes);

    mutable std::mutex m_mutex;
    std::unordered_map<void*, std::size_t> m_inUse;
    Free m_free;
    std::set<std::pair<std::size_t, std::byte*>> m_bySize;  ///< the same pieces
    std::size_t m_bytesInUse = 0, m_bytesKept = 0, m_mostInUse = 0;
};

}  // namespace core::models
