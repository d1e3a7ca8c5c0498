// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <exception>
#include <new>

#include "core/api/outcome.h"
#include "core/base/error.h"

namespace core::job {

/// Runs `work` (which gives an Outcome) and turns what it throws into one. The one catch ladder of the parts without libtorch.
template <class Work>
auto guarded(Work&& work) -> decltype(work()) {
    const auto program = [](const char* code, const char* detail) {
        return api::Failure{api::Fault::Program, {{api::Severity::Error, code, {}, {}}}, detail};
    };
    try {
        return work();
    } catch (const base::CancelledException&) {
        return api::Cancelled{};
    } catch (const base::Error& error) {
        return api::Failure{error.fault(), error.issues(), error.detail()};
    } catch (const std::bad_alloc&) {
        return program("internal.out-of-memory", "std::bad_alloc");
    } catch (const std::exception& error) {
        return program("internal.unexpected", error.what());
    }
}

}  // namespace core::job
