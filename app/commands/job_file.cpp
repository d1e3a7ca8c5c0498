// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/job_file.h"

#include <filesystem>

#include "core/api/catalogue.h"
#include "core/api/data_edit.h"
#include "core/api/job_fields.h"
#include "core/api/project.h"

namespace app {

using namespace core::api;

Outcome<Job> readJob(const std::string& path, bool withModel) {
    constexpr std::size_t limit = 16u << 20;
    auto text = readFile(path, limit);
    if (!text.ok())
        return text.failure();
    const auto folder = std::filesystem::absolute(path).parent_path().string();
    auto job = jobFromJson(text.value(), folder);
    if (!job.ok())
        return job;
    auto issues = validateJob(job.value());
    if (!withModel)
        std::erase_if(issues, [](const Issue& issue) { return issue.code == "job.no-model"; });
    if (!job.value().task.empty() && !findTask(job.value().task))
        issues.push_back({Severity::Error, "task.unknown", {.field = "task"}, {{"task", job.value().task}}});
    if (hasErrors(issues))
        return Failure{Fault::Input, std::move(issues), {}};
    return job;
}

Job jobOfFiles(const std::vector<std::string>& files, const std::string& task) {
    Job job;
    job.task = task;
    for (const std::string& file : files)
        job.data.files.push_back({std::filesystem::absolute(file).string(), Part::Auto});
    takePartsOfNames(job.data.files);
    return job;
}

}  // namespace app
