// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/api/split_record.h"

namespace ui {

/// Whether the split of a project may be changed, and why not. Runs that used one split can be compared with each other.
struct SplitLock {
    /// Free: no run yet. Locked: a run used this split. Unlocked: the user said that it may be changed. Other: the runs that
    /// are there used others.
    enum class State { Free, Locked, Unlocked, Other };
    State state = State::Free;
    std::vector<core::api::RunSplit> users;  ///< runs with this split, the newest first

    bool isLocked() const { return state == State::Locked; }
};

SplitLock splitLock(const core::api::Project& project, const std::vector<core::api::RunSplit>& runs);

/// In words, for the panel of the split. `now`: of the rows as they are; nothing: not known. Empty for State::Free.
QString splitLockText(const SplitLock& lock, const std::optional<core::api::SplitRecord>& now);

/// "The runs of … were tested on other rows …" for the assessment of a run; empty where all runs had the same.
QString otherTestsText(const std::string& run, const std::vector<core::api::RunSplit>& runs);

}  // namespace ui
