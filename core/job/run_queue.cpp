// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/api/run_queue.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "core/api/job_fields.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/job/guard.h"
#include "core/job/json_mapping.h"
#include "core/job/report_fields.h"

namespace core::api {
namespace {

using base::Json;

constexpr int queueVersion = 1;
constexpr std::array stateNames{"waiting", "running", "finished", "failed", "interrupted"};

std::string queueFile(const std::string& projectFolder) {
    return (std::filesystem::path(projectFolder) / "queue.json").string();
}

QueueState stateNamed(const std::string& name, const base::Error& invalid) {
    const auto found = std::find(stateNames.begin(), stateNames.end(), name);
    if (found == stateNames.end())
        throw invalid;
    const auto state = static_cast<QueueState>(found - stateNames.begin());
    return state == QueueState::Running ? QueueState::Interrupted : state;
}

std::vector<Issue> reasonsOf(const Json& json, const base::Error& invalid) {
    std::vector<Issue> reasons;
    try {
        job::json_mapping::read(json, reasons);
    } catch (const base::Error&) {
        throw invalid;
    }
    return reasons;
}

QueuedRun readEntry(const Json& json, const std::string& projectFolder, const base::Error& invalid) {
    QueuedRun entry;
    entry.state = stateNamed(json.at("state").get<std::string>(), invalid);
    json.at("run").get_to(entry.run);
    if (entry.run.find('/') != std::string::npos || entry.run == "..")
        throw invalid;
    if (json.contains("reasons"))
        entry.reasons = reasonsOf(json["reasons"], invalid);
    auto job = jobFromJson(json.at("job").dump(), projectFolder);
    if (!job.ok())
        throw base::Error(job.failure().issues);
    entry.job = std::move(job.value());
    return entry;
}

RunQueue read(const std::string& projectFolder) {
    const std::string file = queueFile(projectFolder);
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return {};
    const base::Error invalid("project.queue-invalid", {}, {.file = file});
    const Json json = base::readJson(file);
    if (!json.is_object() || json.value("version", 0) != queueVersion || !json.contains("runs") || !json["runs"].is_array() ||
        json["runs"].size() > longestQueue)
        throw invalid;
    RunQueue queue;
    for (const Json& entry : json["runs"])
        queue.push_back(readEntry(entry, projectFolder, invalid));
    return queue;
}

}  // namespace

Outcome<RunQueue> readQueue(const std::string& projectFolder) {
    return job::guarded([&]() -> Outcome<RunQueue> {
        try {
            return read(projectFolder);
        } catch (const Json::exception& error) {
            throw base::Error("project.queue-invalid", {}, {.file = queueFile(projectFolder)}, error.what());
        }
    });
}

Outcome<bool> saveQueue(const std::string& projectFolder, const RunQueue& queue) {
    return job::guarded([&]() -> Outcome<bool> {
        Json runs = Json::array();
        for (const QueuedRun& entry : queue)
            runs.push_back({{"state", stateNames[static_cast<std::size_t>(entry.state)]},
                            {"run", entry.run},
                            {"reasons", job::json_mapping::write(entry.reasons)},
                            {"job", Json::parse(jobToJson(entry.job))}});
        const Json json{{"version", queueVersion}, {"runs", std::move(runs)}};
        base::writeFile(queueFile(projectFolder), base::dumpJson(json, 2) + "\n");
        return true;
    });
}

}  // namespace core::api
