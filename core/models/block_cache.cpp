// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/models/block_cache.h"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <iterator>

namespace core::models {
namespace {

constexpr std::size_t pageBytes = 4096;

/// Sixteen sizes for each power of two: blocks of about one size can take each other's place.
std::size_t roundedSize(std::size_t bytes) {
    const std::size_t step = std::max(pageBytes, std::bit_floor(bytes) / 16);
    return (bytes + step - 1) / step * step;
}

void* mapped(std::size_t size) {
    void* block = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED)
        return nullptr;
    ::madvise(block, size, MADV_HUGEPAGE);  // only a wish: without it there are more page faults
    return block;
}

}  // namespace

void* BlockCache::take(std::size_t bytes) {
    const std::size_t size = roundedSize(bytes);
    const std::lock_guard lock(m_mutex);
    void* block = takeLocked(size);
    if (!block) {
        drop(m_bytesKept);
        block = mapped(size);
    }
    if (!block)
        return nullptr;
    m_inUse.emplace(block, size);
    m_bytesInUse += size;
    m_mostInUse = std::max(m_mostInUse, m_bytesInUse);
    return block;
}

void* BlockCache::takeLocked(std::size_t size) {
    if (const auto same = m_kept.find(size); same != m_kept.end()) {
        void* block = same->second;
        m_kept.erase(same);
        m_bytesKept -= size;
        return block;
    }
    const std::size_t most = std::max(m_mostInUse, m_bytesInUse + size), allowed = most + most / 4;
    if (m_bytesInUse + m_bytesKept + size <= allowed)
        return mapped(size);
    void* block = m_kept.empty() ? mapped(size) : resized(size);
    if (const std::size_t all = m_bytesInUse + m_bytesKept + size; all > allowed)
        drop(all - allowed);
    return block;
}

/// One of the kept blocks, made that large.
void* BlockCache::resized(std::size_t size) {
    const auto found = nearest(size);
    const auto [before, old] = *found;
    void* block = ::mremap(old, before, size, MREMAP_MAYMOVE);
    if (block == MAP_FAILED)
        return nullptr;
    m_kept.erase(found);
    m_bytesKept -= before;
    return block;
}

BlockCache::Kept::iterator BlockCache::nearest(std::size_t size) {
    const auto larger = m_kept.lower_bound(size);
    if (larger == m_kept.begin())
        return larger;
    const auto smaller = std::prev(larger);
    return larger == m_kept.end() || size - smaller->first < larger->first - size ? smaller : larger;
}

/// Gives at least that much of what is kept back to the system: the block that just suffices, or the largest ones first.
void BlockCache::drop(std::size_t bytes) {
    while (bytes > 0 && !m_kept.empty()) {
        auto found = m_kept.lower_bound(bytes);
        if (found == m_kept.end())
            --found;
        const auto [size, block] = *found;
        ::munmap(block, size);
        m_kept.erase(found);
        m_bytesKept -= size;
        bytes -= std::min(bytes, size);
    }
}

bool BlockCache::give(void* block) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_inUse.find(block);
    if (found == m_inUse.end())
        return false;
    const std::size_t size = found->second;
    m_inUse.erase(found);
    m_bytesInUse -= size;
    m_kept.emplace(size, block);
    m_bytesKept += size;
    return true;
}

void BlockCache::release() {
    const std::lock_guard lock(m_mutex);
    drop(m_bytesKept);
    m_mostInUse = m_bytesInUse;
}

std::size_t BlockCache::bytesInUse() const {
    const std::lock_guard lock(m_mutex);
    return m_bytesInUse;
}

std::size_t BlockCache::bytesMapped() const {
    const std::lock_guard lock(m_mutex);
    return m_bytesInUse + m_bytesKept;
}

}  // namespace core::models
