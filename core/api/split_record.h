// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/job.h"
#include "core/api/outcome.h"
#include "core/api/project.h"
#include "core/api/reports.h"

namespace core::api {

/// What of a job's data settings decides which rows go to which part. Adding files and changing rows does too, but is no
/// choice about the split.
struct SplitSettings {
    double validationShare = 0, testShare = 0;
    std::int64_t validationRows = 0, testRows = 0;
    SplitBy splitBy = SplitBy::Chance;
    bool stratified = true;
    std::int64_t seed = 0, fold = 0;
    std::map<std::string, std::string> files;  ///< path → name of the part that it was made for; files to be cut are not in it

    bool operator==(const SplitSettings&) const = default;
};
SplitSettings splitSettings(const Job::Data& data);

/// How the rows of a run were cut into parts: what a run's folder keeps as split.json.
struct SplitRecord {
    SplitSettings settings;
    std::array<std::int64_t, 3> rows{};  ///< of training, validation, test
    std::array<std::string, 3>
        fingerprints;  ///< of what the model reads and is to answer there, whatever the order of the rows

    bool operator==(const SplitRecord&) const = default;
    /// Whether both are measured on the same test rows.
    bool sameTest(const SplitRecord& other) const { return fingerprints[2] == other.fingerprints[2]; }
};

/// The record of a job's data as they were read. Looks at every cell: not for the window's thread.
Outcome<SplitRecord> splitRecordOf(const Job::Data& settings, const DatasetReport& report, const CancelToken& token = {});

std::string toJson(const SplitRecord& record);
/// What a run's folder keeps; nothing if it has none (a run of an earlier version, or none that came so far).
std::optional<SplitRecord> readSplitRecord(const std::string& runFolder);

/// A run that has used a split.
struct RunSplit {
    std::string id, created;  ///< as RunSummary
    SplitRecord split;
};
/// All of a project's, the newest first.
std::vector<RunSplit> splitsOfRuns(const Project& project);

}  // namespace core::api
