// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <unordered_map>

namespace core::models {

/// Large blocks of memory for code that frees and takes about the same ones again, as each step of a training does. Freed
/// blocks stay mapped, so that the system need not clear their pages anew; but all together never take more than a quarter
/// beyond what was in use at once, whatever the sizes: a heap whose blocks change their sizes with the length of the texts
/// grows to twice that, full of holes. A block that is too small or too large is moved by the system page by page (mremap) and
/// not cleared. Safe for several threads.
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
    using Kept = std::multimap<std::size_t, void*>;

    void* takeLocked(std::size_t size);
    void* resized(std::size_t size);
    Kept::iterator nearest(std::size_t size);
    void drop(std::size_t bytes);

    mutable std::mutex m_mutex;
    std::unordered_map<void*, std::size_t> m_inUse;
    Kept m_kept;  ///< by size
    std::size_t m_bytesInUse = 0, m_bytesKept = 0, m_mostInUse = 0;
};

}  // namespace core::models
