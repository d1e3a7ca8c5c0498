// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/session/model_list.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/api/catalogue.h"
#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/job/paths.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/model.h"
#include "core/models/weight_files.h"
#include "core/tokenizers/tokenizer.h"

namespace core::session {
namespace {

namespace fs = std::filesystem;

using api::ModelReport;

/// Folders to look at: each given one and those directly below it.
std::vector<std::string> candidates(const std::vector<std::string>& folders) {
    std::vector<std::string> found;
    for (const std::string& folder : folders) {
        std::error_code error;
        if (api::isModelFolder(folder))
            found.push_back(folder);
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
            if (api::isModelFolder(entry->path().string()))
                found.push_back(entry->path().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool hasEntry(const fs::path& folder, bool (*wanted)(const fs::directory_entry&)) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (wanted(*entry))
            return true;
    return false;
}

bool isDangling(const fs::directory_entry& entry) {
    std::error_code error;
    return entry.is_symlink(error) && !fs::exists(entry.path(), error);
}

bool isIncomplete(const fs::directory_entry& entry) {
    return entry.path().extension() == ".incomplete";
}

/// A snapshot of the cache whose weights somebody began to fetch.
bool isUnfinished(const std::string& folder) {
    const fs::path path(folder);
    if (path.parent_path().filename() != "snapshots")
        return false;
    return hasEntry(path, isDangling) ||
           (!models::hasWeights(folder) && hasEntry(path.parent_path().parent_path() / "blobs", isIncomplete));
}

void markUnfinished(ModelReport& report) {
    report.issues.insert(report.issues.begin(), {api::Severity::Error, "model.download-unfinished", {.file = report.path}, {}});
}

/// A model that cannot even be looked at is listed with the reason.
ModelReport inspectOrExplain(const std::string& folder) {
    ModelReport report;
    try {
        report = inspectFolder(folder);
    } catch (const base::Error& error) {
        report.path = folder;
        report.name = models::folderName(folder);
        report.issues = error.issues();
    }
    if (isUnfinished(folder))
        markUnfinished(report);
    return report;
}

}  // namespace

ModelReport inspectFolder(const std::string& folder) {
    ModelReport report = models::inspectModel(folder);
    const auto starters = job::starterFolders();
    report.starter = std::find(starters.begin(), starters.end(), folder) != starters.end();
    if (!api::hasErrors(report.issues) && tokenizers::tokenizerFiles(models::tokenizerFolder(folder)).empty())
        report.issues.push_back({api::Severity::Error, "tokenizer.missing", {.file = folder}, {}});
    return report;
}

std::vector<ModelReport> listModels(const std::vector<std::string>& folders, const api::EventSink& sink,
                                    const api::CancelToken& token) {
    std::vector<std::string> all;
    std::set<std::string> seen;
    for (const auto& group : {job::starterFolders(), candidates(folders), job::cachedModelFolders()})
        for (const std::string& folder : group)
            if (seen.insert(folder).second)
                all.push_back(folder);
    std::vector<ModelReport> reports;
    for (const std::string& folder : all) {
        base::stopIfCancelled(token);
        reports.push_back(inspectOrExplain(folder));
        if (sink)
            sink(api::ProgressEvent{api::Stage::LoadingModel, static_cast<std::int64_t>(reports.size()),
                                    static_cast<std::int64_t>(all.size())});
    }
    for (const std::string& repository : job::emptyCacheRepositories())
        if (hasEntry(fs::path(repository) / "blobs", isIncomplete)) {
            ModelReport report;
            report.path = repository;
            report.name = models::folderName(repository + "/snapshots/none");
            markUnfinished(report);
            reports.push_back(std::move(report));
        }
    return reports;
}

}  // namespace core::session
