// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <future>
#include <thread>

#include "core/api/session.h"
#include "core/models/compiled_products.h"
#include "core/models/layers/blas_threads.h"
#include "core/models/tensor_memory.h"
#include "core/training/trainer.h"

namespace core::api {

void prepareProcess() {
    models::dropOldProducts();
    // A training step frees and takes the same large blocks again; glibc would hand them back and fault them in every time.
    models::keepTensorMemory();
    at::globalContext().setFlushDenormal(true);
    // A write beyond the limit of a file's size fails like one on a full disk, and does not end the program.
    std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace core::api

namespace core::training {
namespace {

constexpr int giveWay = 10;

/// OpenBLAS makes its threads while it is loaded; without them, whoever needs some next makes new ones, with its own nice
/// value. They must not be in use. Looked up at run time: another BLAS may be installed.
void endBlasThreads() {
    using EndThreads = int (*)();
    if (auto* end = reinterpret_cast<EndThreads>(dlsym(RTLD_DEFAULT, "blas_thread_shutdown_")))
        end();
}

}  // namespace

void runAtPriority(api::Priority priority, const std::function<void()>& work) {
    // On Linux a thread has a nice value of its own, and 0 means the calling one.
    if (priority == api::Priority::Normal || ::getpriority(PRIO_PROCESS, 0) >= giveWay) {
        work();
        return;
    }
    const auto politely = [&work] {
        ::setpriority(PRIO_PROCESS, 0, giveWay);
        work();
    };
    endBlasThreads();
    std::future<void> done = std::async(std::launch::async, politely);
    done.wait();
    endBlasThreads();
    done.get();
}

void prepareWorker(std::int64_t threads) {
    const auto cores = std::max<std::int64_t>(std::thread::hardware_concurrency(), 1);
    const auto count = static_cast<int>(threads > 0 ? std::min(threads, 4 * cores) : cores);
    at::globalContext().setFlushDenormal(true);
    at::set_num_threads(count);
    models::setBlasThreads(count);
}

}  // namespace core::training
