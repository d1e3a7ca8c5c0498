// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/models/block_cache.h"

#include <sys/mman.h>

#include <algorithm>
#include <iterator>

namespace core::models {
namespace {

constexpr std::size_t grain = 64 << 10;  ///< sizes are multiples of it: smaller pieces would only be in the way
constexpr std::size_t slack = 8;         ///< a share of 1 in so many is kept beyond what was in use at once

std::byte* mapped(std::size_t size) {
    void* block = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED)
        return nullptr;
    ::madvise(block, size, MADV_HUGEPAGE);  // only a wish: without it there are more page faults
    return static_cast<std::byte*>(block);
}

}  // namespace

void* BlockCache::take(std::size_t bytes) {
    const std::size_t size = (bytes + grain - 1) / grain * grain;
    if (size < bytes)
        return nullptr;
    const std::lock_guard lock(m_mutex);
    std::byte* const block = takeLocked(size);
    if (!block)
        return nullptr;
    m_inUse.emplace(block, size);
    m_bytesInUse += size;
    m_mostInUse = std::max(m_mostInUse, m_bytesInUse);
    return block;
}

std::byte* BlockCache::takeLocked(std::size_t size) {
    if (const auto found = m_bySize.lower_bound({size, nullptr}); found != m_bySize.end())
        return cut(m_free.find(found->second), size);
    const std::size_t most = std::max(m_mostInUse, m_bytesInUse + size);
    if (const std::size_t all = m_bytesInUse + m_bytesKept + size, allowed = most + most / slack; all > allowed)
        drop(all - allowed);
    if (std::byte* const block = mapped(size))
        return block;
    drop(m_bytesKept);
    return mapped(size);
}

/// The begin of a free piece; its rest stays free.
std::byte* BlockCache::cut(Free::iterator piece, std::size_t size) {
    const auto [place, all] = *piece;
    forget(piece);
    if (all > size)
        keep(place + size, all - size);
    return place;
}

void BlockCache::forget(Free::iterator piece) {
    m_bySize.erase({piece->second, piece->first});
    m_bytesKept -= piece->second;
    m_free.erase(piece);
}

/// Keeps a piece for later, as one with those that it touches.
void BlockCache::keep(std::byte* place, std::size_t size) {
    const auto after = m_free.lower_bound(place);
    if (after != m_free.begin())
        if (const auto before = std::prev(after); before->first + before->second == place) {
            place = before->first;
            size += before->second;
            forget(before);
        }
    if (const auto next = m_free.lower_bound(place); next != m_free.end() && place + size == next->first) {
        size += next->second;
        forget(next);
    }
    m_free.emplace(place, size);
    m_bySize.emplace(size, place);
    m_bytesKept += size;
}

/// Gives at least that much of what is kept back to the system: the end of the piece that just suffices, or the largest ones
/// first.
void BlockCache::drop(std::size_t bytes) {
    bytes = (bytes + grain - 1) / grain * grain;
    while (bytes > 0 && !m_bySize.empty()) {
        auto found = m_bySize.lower_bound({bytes, nullptr});
        if (found == m_bySize.end())
            --found;
        const auto [size, place] = *found;
        const std::size_t rest = size - std::min(bytes, size);
        forget(m_free.find(place));
        ::munmap(place + rest, size - rest);
        if (rest > 0)
            keep(place, rest);
        bytes -= size - rest;
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
    keep(static_cast<std::byte*>(block), size);
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
