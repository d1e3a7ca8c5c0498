// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/project.h"

#include <algorithm>
#include <ctime>
#include <filesystem>

#include "core/api/job_fields.h"
#include "core/api/report_json.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/job/guard.h"

namespace fs = std::filesystem;

namespace core::api {
namespace {

using base::Json;

constexpr int projectVersion = 1;
constexpr std::size_t reportLimit = 256u << 20;

fs::path projectFile(const std::string& folder) {
    return fs::path(folder) / "project.json";
}

std::string timeText(const char* format) {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[64];
    return std::string(text, std::strftime(text, sizeof text, format, &parts));
}

Json toJsonValue(const Project& project) {
    return {{"version", projectVersion},
            {"name", project.name},
            {"currentRun", project.currentRun},
            {"modelFolders", project.modelFolders},
            {"lastPage", project.lastPage},
            {"splitUnlocked", project.splitUnlocked},
            {"job", Json::parse(jobToJson(project.job))}};
}

void save(const Project& project) {
    base::writeFile(projectFile(project.folder).string(), base::dumpJson(toJsonValue(project), 2) + "\n");
}

template <class T>
T take(const Json& json, const char* key) {
    return json.contains(key) ? json.at(key).get<T>() : T{};
}

/// A run id becomes a folder name: only what createRun writes.
bool safeName(const std::string& id) {
    return id.find('/') == std::string::npos && id != ".." && id != ".";
}

/// Where the rows of a project are kept, wherever its folder was moved to.
std::string storeOf(const std::string& folder) {
    return (fs::path(folder) / "data" / "rows.sqlite").string();
}

Project load(const std::string& folder) {
    const std::string file = projectFile(folder).string();
    const Json json = base::readJson(file);
    const base::Error invalid("project.invalid", {}, {.file = file});
    if (!json.is_object() || take<int>(json, "version") != projectVersion || !json.contains("job"))
        throw invalid;
    Project project{folder, take<std::string>(json, "name"), {}, take<std::string>(json, "currentRun"),
                    take<std::vector<std::string>>(json, "modelFolders"), take<std::string>(json, "lastPage"),
                    take<bool>(json, "splitUnlocked")};
    if (!safeName(project.currentRun))
        throw invalid;
    // The job of a project is unfinished by nature: only its syntax counts here.
    auto job = jobFromJson(json["job"].dump(), folder);
    if (!job.ok())
        throw base::Error(job.failure().issues);
    project.job = job.value();
    project.job.data.store = storeOf(folder);
    return project;
}

bool isThere(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

RunState stateOf(const fs::path& folder) {
    if (isThere(folder / "training.json"))
        return RunState::Finished;
    return isThere(folder / "failed.json") ? RunState::Failed : RunState::Interrupted;
}

bool hasCheckpoint(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator entry(folder / "checkpoints", error), end; !error && entry != end; entry.increment(error))
        if (entry->path().filename().string().starts_with("step-"))
            return true;
    return false;
}

void addScore(RunSummary& run) {
    const fs::path file = fs::path(run.folder) / "report.json";
    if (!isThere(file))
        return;
    const auto report = assessmentReportFromJson(base::readFile(file.string(), reportLimit));
    if (!report.ok())
        return;
    for (const char* metric : {"accuracy", "f1", "microF1", "meanAbsoluteError", "preferenceAccuracy", "perplexity"})
        if (const auto found = report.value().tuned.find(metric); found != report.value().tuned.end() && run.bestMetric.empty()) {
            run.bestMetric = metric;
            run.bestValue = found->second.value;
        }
}

RunSummary summarise(const fs::path& folder) {
    RunSummary run;
    run.id = folder.filename().string();
    run.folder = folder.string();
    run.state = stateOf(folder);
    run.resumable = run.state != RunState::Finished && hasCheckpoint(folder);
    run.created = runCreationTime(run.id);
    const auto job = jobFromJson(base::readFile((folder / "job.json").string(), 16u << 20), folder.string());
    if (job.ok())
        run.task = job.value().task;
    addScore(run);
    return run;
}

}  // namespace

Outcome<Project> createProject(const std::string& folder, const std::string& name) {
    return job::guarded([&]() -> Outcome<Project> {
        if (isThere(projectFile(folder)))
            throw base::Error("project.exists", {}, {.file = folder});
        if (isThere(folder) && !fs::is_empty(folder))
            throw base::Error("project.not-empty", {}, {.file = folder});
        base::makeFolder((fs::path(folder) / "runs").string());
        Project project{fs::absolute(folder).string(), name, {}, {}, {}, {}, false};
        project.job.name = name;
        project.job.data.store = storeOf(project.folder);
        save(project);
        return project;
    });
}

Outcome<Project> openProject(const std::string& folder) {
    return job::guarded([&]() -> Outcome<Project> {
        try {
            return load(fs::absolute(folder).string());
        } catch (const Json::exception& error) {
            throw base::Error("project.invalid", {}, {.file = projectFile(folder).string()}, error.what());
        }
    });
}

Outcome<bool> saveProject(const Project& project) {
    return job::guarded([&]() -> Outcome<bool> {
        save(project);
        return true;
    });
}

std::string runFolder(const Project& project, const std::string& id) {
    return (fs::path(project.folder) / "runs" / id).string();
}

std::string runCreationTime(const std::string& id) {
    std::string text = id.substr(0, id.find('_'));
    // The time of an id has no colons, since some file systems forbid them.
    if (const std::size_t time = text.find('T'); time != std::string::npos)
        std::replace(text.begin() + static_cast<std::ptrdiff_t>(time), text.end(), '-', ':');
    return text;
}

std::vector<RunSummary> listRuns(const Project& project) {
    std::vector<RunSummary> runs;
    std::error_code error;
    for (fs::directory_iterator entry(fs::path(project.folder) / "runs", error), end; !error && entry != end; entry.increment(error)) {
        try {
            if (entry->is_directory() && isThere(entry->path() / "job.json"))
                runs.push_back(summarise(entry->path()));
        } catch (const std::exception&) {
            // A folder that cannot be read is no run; the others are still listed.
            continue;
        }
    }
    std::sort(runs.begin(), runs.end(), [](const RunSummary& a, const RunSummary& b) { return a.id > b.id; });
    return runs;
}

Outcome<std::string> createRun(const Project& project) {
    return job::guarded([&]() -> Outcome<std::string> {
        const std::string stem = timeText("%Y-%m-%dT%H-%M-%SZ");
        std::string id = stem;
        for (int number = 2; isThere(runFolder(project, id)); ++number)
            id = stem + "_" + std::to_string(number);
        base::makeFolder(runFolder(project, id));
        base::writeFile((fs::path(runFolder(project, id)) / "job.json").string(), jobToJson(project.job));
        return id;
    });
}

Outcome<bool> writeFile(const std::string& path, std::string_view bytes) {
    return job::guarded([&]() -> Outcome<bool> {
        base::writeFile(path, bytes);
        return true;
    });
}

Outcome<std::string> readFile(const std::string& path, std::size_t limit) {
    return job::guarded([&]() -> Outcome<std::string> { return base::readFile(path, limit); });
}

}  // namespace core::api
