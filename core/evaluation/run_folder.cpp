// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/run_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/api/job_fields.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/device.h"
#include "core/tasks/task.h"

namespace core::evaluation {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestJob = 16u << 20;

fs::path jobFile(const std::string& folder) {
    return fs::path(folder) / "job.json";
}

bool sameLabels(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::set<std::string>(a.begin(), a.end()) == std::set<std::string>(b.begin(), b.end());
}

}  // namespace

bool isRunFolder(const std::string& folder) {
    std::error_code ignored;
    return fs::is_regular_file(jobFile(folder), ignored);
}

Run openRun(const std::string& folder) {
    const auto job = api::jobFromJson(base::readFile(jobFile(folder).string(), largestJob), folder);
    if (!job.ok())
        throw base::Error(job.failure().issues, job.failure().fault);
    Run run{folder, job.value(), (fs::path(folder) / "checkpoints" / "best").string(), {}};
    std::error_code ignored;
    if (!fs::is_regular_file(fs::path(run.bestModel) / "config.json", ignored))
        throw base::Error("assess.no-model", {}, {.file = folder});
    run.untouchedModel = models::wholeModelFolder(run.job.model.path, {});
    const std::int64_t context = models::inspectModel(run.bestModel).contextLength;
    if (context > 0)
        run.job.training.maxLength = std::min(run.job.training.maxLength, context);
    return run;
}

std::unique_ptr<models::Model> loadBest(const Run& run, const api::CancelToken& token) {
    models::LoadOptions options;
    options.head = tasks::findTask(run.job.task).head();
    options.device = models::chooseDevice(run.job.training.device);
    return models::loadModel(run.bestModel, options, token);
}

std::unique_ptr<models::Model> loadUntouched(const Run& run, const std::vector<std::string>& labels, bool& freshHead,
                                             const api::CancelToken& token) {
    models::LoadOptions options;
    options.head = tasks::findTask(run.job.task).head();
    options.randomWeights = run.job.model.randomWeights;
    options.seed = run.job.training.seed;
    options.device = models::chooseDevice(run.job.training.device);
    const bool ownHead = !options.randomWeights && sameLabels(models::inspectModel(run.untouchedModel).labels, labels);
    if (!ownHead)
        options.labels = labels;
    models::LoadNotes notes;
    auto model = models::loadModel(run.untouchedModel, options, token, &notes);
    freshHead = !notes.freshParameters.empty();
    return model;
}

std::shared_ptr<const tokenizers::Tokenizer> openRunTokenizer(const Run& run) {
    const bool own = !tokenizers::tokenizerFiles(run.bestModel).empty();
    return tokenizers::openTokenizer(own ? run.bestModel : run.untouchedModel);
}

}  // namespace core::evaluation
