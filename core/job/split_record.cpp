// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/split_record.h"

#include <algorithm>
#include <filesystem>

#include "core/api/job_fields.h"
#include "core/base/json.h"
#include "core/job/json_mapping.h"

namespace fs = std::filesystem;

namespace core::api {
namespace {

constexpr std::size_t largestRecord = 4u << 20;

}  // namespace

// Found by json_mapping.h.
inline const auto& enumNames(SplitBy) {
    static const std::array<std::string_view, 2> names{splitByName(SplitBy::Chance), splitByName(SplitBy::Date)};
    return names;
}

template <class V> void describe(V& visit, SplitSettings& x) {
    visit("validationShare", x.validationShare);
    visit("testShare", x.testShare);
    visit("validationRows", x.validationRows);
    visit("testRows", x.testRows);
    visit("splitBy", x.splitBy);
    visit("stratified", x.stratified);
    visit("splitSeed", x.seed);
    visit("fold", x.fold);
    visit("files", x.files);
}

template <class V> void describe(V& visit, SplitRecord& x) {
    visit("settings", x.settings);
    visit("rows", x.rows);
    visit("fingerprints", x.fingerprints);
}

SplitSettings splitSettings(const Job::Data& data) {
    SplitSettings settings{data.validationShare, data.testShare, data.validationRows,
                           data.testRows,        data.splitBy,   data.stratified,
                           data.splitSeed,       data.fold,      {}};
    for (const DataFile& file : data.files)
        if (file.part != Part::Auto)
            settings.files.emplace(file.path, partName(file.part));
    return settings;
}

std::string toJson(const SplitRecord& record) {
    return base::dumpJson(job::json_mapping::write(record), 2);
}

std::optional<SplitRecord> readSplitRecord(const std::string& runFolder) {
    try {
        SplitRecord record;
        job::json_mapping::read(base::readJson((fs::path(runFolder) / "split.json").string(), largestRecord), record);
        return record;
    } catch (const std::exception&) {
        return std::nullopt;  // none, or none that can be read: then nothing is known of that run's split
    }
}

std::vector<RunSplit> splitsOfRuns(const Project& project) {
    std::vector<RunSplit> runs;
    std::error_code error;
    for (fs::directory_iterator entry(fs::path(project.folder) / "runs", error), end; !error && entry != end;
         entry.increment(error))
        if (auto split = readSplitRecord(entry->path().string())) {
            const std::string id = entry->path().filename().string();
            runs.push_back({id, runCreationTime(id), std::move(*split)});
        }
    std::sort(runs.begin(), runs.end(), [](const RunSplit& a, const RunSplit& b) { return a.id > b.id; });
    return runs;
}

}  // namespace core::api
