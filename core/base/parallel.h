// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <type_traits>
#include <vector>

#include "core/api/cancel_token.h"

namespace core::base {

/// Number of threads for work that is spread by hand: `wanted`, or one for each core if that is 0.
std::size_t threadsFor(std::int64_t wanted);

/// Calls `work(i)` for each i below `count`, on threadsFor(threads) threads, neighbours mostly on the same one; returns when
/// all are done. The first exception ends the work and is thrown again here. `work` must not call this.
/// @throws CancelledException
void forEachIndex(std::size_t count, std::int64_t threads, const api::CancelToken& token,
                  const std::function<void(std::size_t)>& work);

/// What `function(i)` gives for each i below `count`, in order, found as forEachIndex() does.
template <typename Function>
auto mapInParallel(std::size_t count, std::int64_t threads, const api::CancelToken& token, Function&& function) {
    std::vector<std::decay_t<decltype(function(std::size_t{}))>> results(count);
    forEachIndex(count, threads, token, [&](std::size_t i) { results[i] = function(i); });
    return results;
}

}  // namespace core::base
