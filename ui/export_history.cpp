// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/export_history.h"

#include <sstream>

#include "core/api/project.h"
#include "core/api/report_json.h"

namespace ui::exports {

namespace {

constexpr std::size_t FileLimit = 16u << 20;

std::string fileOf(const std::string& runFolder) {
    return runFolder + "/exports.jsonl";
}

std::string textOf(const std::string& runFolder) {
    const auto text = core::api::readFile(fileOf(runFolder), FileLimit);
    return text.ok() ? text.value() : std::string();
}

}  // namespace

std::vector<core::api::ExportReport> read(const std::string& runFolder) {
    std::vector<core::api::ExportReport> reports;
    std::istringstream lines(textOf(runFolder));
    for (std::string line; std::getline(lines, line);)
        if (auto report = core::api::exportReportFromJson(line); report.ok())
            reports.push_back(std::move(report.value()));
    return reports;
}

core::api::Outcome<bool> add(const std::string& runFolder, const core::api::ExportReport& report) {
    return core::api::writeFile(fileOf(runFolder), textOf(runFolder) + core::api::toJson(report) + "\n");
}

}  // namespace ui::exports
