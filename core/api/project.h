// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/job.h"
#include "core/api/outcome.h"

namespace core::api {

/// Where a run stands, judged from its folder.
enum class RunState { Running, Interrupted, Finished, Failed };

struct RunSummary {
    std::string id, folder;
    RunState state = RunState::Interrupted;
    std::string task;
    std::string bestMetric;      ///< name; empty: not assessed
    double bestValue = 0;
    std::string created;         ///< ISO 8601, UTC
    bool resumable = false;
};

/// A project folder: project.json (this struct), data/, runs/.
struct Project {
    std::string folder;
    std::string name;
    Job job;                              ///< the job being prepared
    std::string currentRun;               ///< id; empty: none yet
    std::vector<std::string> modelFolders;
    std::string lastPage;
    bool splitUnlocked = false;           ///< the user may change the split although a run used it; until the next run begins
};

Outcome<Project> createProject(const std::string& folder, const std::string& name);
Outcome<Project> openProject(const std::string& folder);
/// Atomic: the old file stays whole if this fails.
Outcome<bool> saveProject(const Project& project);
std::vector<RunSummary> listRuns(const Project& project);
/// A new empty run folder with its job.json. @returns its id.
Outcome<std::string> createRun(const Project& project);
std::string runFolder(const Project& project, const std::string& id);
/// When a run was made, from its id: ISO 8601, UTC.
std::string runCreationTime(const std::string& id);

/// Writes a file whole or not at all (temporary name, checked writes, fsync, rename, fsync of the folder).
Outcome<bool> writeFile(const std::string& path, std::string_view bytes);
/// Reads a file of at most `limit` bytes.
Outcome<std::string> readFile(const std::string& path, std::size_t limit);

}  // namespace core::api
