// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/api/event.h"
#include "core/api/project.h"
#include "core/api/reports.h"

namespace ui {

/// What an earlier run left in its folder.
struct RunRecord {
    core::api::RunSummary summary;
    std::vector<core::api::Event> events;                 ///< as they came, points and the rest in the order of their steps
    std::optional<core::api::TrainingReport> training;    ///< null: it did not end
    std::optional<core::api::AssessmentReport> assessment;
    std::optional<core::api::Job> job;                    ///< null: job.json cannot be read
};

/// Reads a run's folder; lines that cannot be read are passed over. Takes a moment for long runs: not for the window's thread.
RunRecord readRun(const core::api::Project& project, const std::string& id);

/// The job that a run was started with; nothing if its job.json cannot be read.
std::optional<core::api::Job> readRunJob(const core::api::Project& project, const std::string& id);

}  // namespace ui
