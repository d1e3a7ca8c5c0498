// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/run_record.h"

#include <iterator>
#include <limits>

#include "core/api/job_fields.h"
#include "core/api/report_json.h"
#include "core/api/run_curves.h"

namespace ui {

using core::api::Event;

namespace {

constexpr std::size_t FileLimit = 256u << 20;

std::string textOf(const std::string& path) {
    const auto text = core::api::readFile(path, FileLimit);
    return text.ok() ? text.value() : std::string();
}

/// The step of an event that knows one, else -1.
std::int64_t stepOf(const Event& event) {
    return std::visit(
        [](const auto& one) -> std::int64_t {
            if constexpr (requires { one.step; })
                return one.step;
            return -1;
        },
        event);
}

/// Both lists by step; events without one stay behind the event before them.
std::vector<Event> merged(std::vector<Event> points, std::vector<Event> others) {
    std::vector<Event> all;
    all.reserve(points.size() + others.size());
    auto point = points.begin();
    const auto takePoints = [&](std::int64_t upTo) {
        for (; point != points.end() && stepOf(*point) <= upTo; ++point)
            all.push_back(std::move(*point));
    };
    for (Event& event : others) {
        if (const std::int64_t step = stepOf(event); step >= 0)
            takePoints(step);
        all.push_back(std::move(event));
    }
    takePoints(std::numeric_limits<std::int64_t>::max());
    return all;
}

}  // namespace

RunRecord readRun(const core::api::Project& project, const std::string& id) {
    RunRecord record;
    const std::string folder = core::api::runFolder(project, id);
    record.summary.id = id;
    record.summary.folder = folder;
    for (const core::api::RunSummary& run : core::api::listRuns(project))
        if (run.id == id)
            record.summary = run;
    record.events = merged(core::api::readEvents(folder + "/metrics.jsonl"), core::api::readEvents(folder + "/events.log"));
    if (const auto report = core::api::trainingReportFromJson(textOf(folder + "/training.json")); report.ok())
        record.training = report.value();
    if (const auto report = core::api::assessmentReportFromJson(textOf(folder + "/report.json")); report.ok())
        record.assessment = report.value();
    record.job = readRunJob(project, id);
    return record;
}

std::optional<core::api::Job> readRunJob(const core::api::Project& project, const std::string& id) {
    const std::string folder = core::api::runFolder(project, id);
    if (const auto job = core::api::jobFromJson(textOf(folder + "/job.json"), folder); job.ok())
        return job.value();
    return std::nullopt;
}

}  // namespace ui
