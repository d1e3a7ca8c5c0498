// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "core/api/event.h"
#include "core/api/job.h"
#include "core/api/reports.h"
#include "core/api/run_control.h"

namespace core::training {

/// Trains a job into a run folder: job.json, metrics.jsonl, events.log, checkpoints/{last,best}, training.json.
/// Runs on the calling thread. With `resume`, goes on bit-exactly (on CPU) from the newest good checkpoint.
/// Cancelling writes a checkpoint first.
/// @throws base::Error, base::CancelledException
api::TrainingReport trainJob(const api::Job& job, const std::string& runFolder, bool resume, const api::EventSink& sink,
                             const api::RunControl& control);

/// First statement of a worker: thread count (0: all cores), flush-to-zero, both per thread in libtorch.
void prepareWorker(std::int64_t threads);

/// Does `work` on this thread; or, where it is to give way to other programs, on a thread with a nice value of 10 that this one
/// waits for: a nice value cannot be taken back, and this thread may have other work next. OpenMP's and OpenBLAS's threads are
/// made anew by that thread and inherit it. Not reached: the threads of another BLAS, the use of the disk, and a card.
/// @throws what `work` throws
void runAtPriority(api::Priority priority, const std::function<void()>& work);

/// The same for work that gives something.
template <class Work> auto atPriority(api::Priority priority, const Work& work) {
    std::optional<decltype(work())> result;
    runAtPriority(priority, [&] { result.emplace(work()); });
    return std::move(*result);
}

}  // namespace core::training
