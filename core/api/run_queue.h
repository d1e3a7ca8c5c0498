// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/issue.h"
#include "core/api/job.h"
#include "core/api/outcome.h"

namespace core::api {

enum class QueueState { Waiting, Running, Finished, Failed, Interrupted };

/// A run that waits for its turn, or had it.
struct QueuedRun {
    Job job;  ///< as it was when it was put there
    QueueState state = QueueState::Waiting;
    std::string run;  ///< id of its folder; empty while it waits
    std::vector<Issue> reasons = {};  ///< why it failed

    bool operator==(const QueuedRun&) const = default;
};

/// The runs of a project that are to go one after another, first come first.
using RunQueue = std::vector<QueuedRun>;

inline constexpr std::size_t longestQueue = 200;

/// Reads queue.json of a project's folder; there is none before anything was queued. What was running when the program ended is
/// interrupted. Fails with "project.queue-invalid" where the file is damaged.
Outcome<RunQueue> readQueue(const std::string& projectFolder);
/// Atomic: the old file stays whole if this fails.
Outcome<bool> saveQueue(const std::string& projectFolder, const RunQueue& queue);

}  // namespace core::api
