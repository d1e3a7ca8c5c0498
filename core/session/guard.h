// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <c10/util/Exception.h>

#include <string_view>

#include "core/job/guard.h"

namespace core::session {

/// The catch ladder of every session call: core's own errors, libtorch's (out of memory told apart) and the rest.
template <class Work>
auto guarded(Work&& work) -> decltype(work()) {
    return job::guarded([&]() -> decltype(work()) {
        try {
            return work();
        } catch (const c10::Error& error) {
            const std::string detail = error.what_without_backtrace();
            // On the CPU running out of memory has no type of its own in libtorch.
            const bool memory = detail.find("can't allocate memory") != std::string::npos || detail.find("out of memory") != std::string::npos;
            throw base::Error(memory ? "internal.out-of-memory" : "internal.unexpected", {}, {}, detail, api::Fault::Program);
        }
    });
}

}  // namespace core::session
