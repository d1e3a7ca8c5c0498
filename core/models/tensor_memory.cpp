// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/models/tensor_memory.h"

#include <c10/core/CPUAllocator.h>
#include <malloc.h>

#include <algorithm>
#include <climits>
#include <cstdint>
#include <cstring>
#include <thread>

#include "core/models/block_cache.h"

namespace core::models {
namespace {

constexpr std::size_t fewestBytes = 1 << 20;  ///< of a large tensor

/// Never destroyed: tensors in static variables may be freed after everything else.
BlockCache& tensorBlocks() {
    static auto* const blocks = new BlockCache;
    return *blocks;
}

bool isAtPage(const void* block) {
    return reinterpret_cast<std::uintptr_t>(block) % 4096 == 0;
}

c10::Allocator* g_smallTensors = nullptr;  ///< libtorch's own

void freeTensor(void* block) {
    if (isAtPage(block) && tensorBlocks().give(block))
        return;
    g_smallTensors->raw_deallocate(block);
}

class TensorAllocator final : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t bytes) const {
        void* block = bytes >= fewestBytes ? tensorBlocks().take(bytes) : nullptr;
        // Where there is no memory, libtorch's own says so.
        if (!block)
            block = g_smallTensors->raw_allocate(bytes);
        return {block, block, &freeTensor, c10::Device(c10::DeviceType::CPU)};
    }
    // Later editions of libtorch allocate through a function that is not const.
    c10::DataPtr allocate(std::size_t bytes) { return static_cast<const TensorAllocator*>(this)->allocate(bytes); }
    c10::DeleterFnPtr raw_deleter() const override { return &freeTensor; }
    void copy_data(void* to, const void* from, std::size_t bytes) const { std::memcpy(to, from, bytes); }
};

}  // namespace

void keepTensorMemory() {
    if (g_smallTensors)
        return;
#if defined(__GLIBC__)
    // One arena for each thread that learns from a shard, so that they do not wait for each other; more would only keep memory.
    mallopt(M_ARENA_MAX, static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U)) + 2);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_TOP_PAD, 64 << 20);
#endif
    g_smallTensors = c10::GetCPUAllocator();
    static TensorAllocator tensors;
    c10::SetCPUAllocator(&tensors, 1);
}

std::int64_t keptForLater() {
    std::size_t bytes = tensorBlocks().bytesMapped() - tensorBlocks().bytesInUse();
#if defined(__GLIBC__)
    bytes += mallinfo2().fordblks;
#endif
    return static_cast<std::int64_t>(bytes);
}

void returnTensorMemory() {
    tensorBlocks().release();
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

}  // namespace core::models
