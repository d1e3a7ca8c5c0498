// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

#include "core/base/cancel.h"

namespace core::base {
namespace {

/// Indices that a thread takes at once, where there are enough for all threads.
constexpr std::size_t largestBlock = 32;

}  // namespace

std::size_t threadsFor(std::int64_t wanted) {
    return wanted > 0 ? static_cast<std::size_t>(wanted) : std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

void forEachIndex(std::size_t count, std::int64_t threads, const api::CancelToken& token,
                  const std::function<void(std::size_t)>& work) {
    const std::size_t blockSize = std::clamp<std::size_t>(count / (4 * threadsFor(threads)), 1, largestBlock);
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr fault;
    const auto takeBlocks = [&] {
        try {
            for (std::size_t begin = 0; (begin = next.fetch_add(blockSize)) < count;) {
                stopIfCancelled(token);
                const std::size_t end = std::min(begin + blockSize, count);
                for (std::size_t i = begin; i < end; ++i)
                    work(i);
            }
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!fault)
                fault = std::current_exception();
            next = count;
        }
    };
    std::vector<std::thread> helpers;
    const std::size_t useful = std::min(threadsFor(threads), (count + blockSize - 1) / blockSize);
    try {
        while (helpers.size() + 1 < useful)
            helpers.emplace_back(takeBlocks);
    } catch (const std::system_error&) {
        // A system that gives no more threads still has this one.
    }
    takeBlocks();
    for (std::thread& helper : helpers)
        helper.join();
    if (fault)
        std::rethrow_exception(fault);
}

}  // namespace core::base
