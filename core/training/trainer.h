// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

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

}  // namespace core::training
