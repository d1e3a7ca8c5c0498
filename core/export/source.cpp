// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/export/source.h"

#include <filesystem>

#include "core/api/catalogue.h"
#include "core/api/report_json.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/training/trainer.h"

namespace core::exporting {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestReport = 512u << 20;  // it holds every answer to the test part

bool isFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

/// Data that moved or changed since must not stop an export; the model card then says that they could not be described.
std::optional<data::Dataset> readData(const evaluation::Run& run, const api::EventSink& sink, const api::CancelToken& token) {
    try {
        return data::loadDataset(run.job, sink, token, data::Purpose::Use,
                                 [&](const std::string&) { return evaluation::openRunTokenizer(run); });
    } catch (const base::Error&) {
        return std::nullopt;
    }
}

std::optional<api::AssessmentReport> readAssessment(const std::string& runFolder) {
    const fs::path path = fs::path(runFolder) / "report.json";
    if (!isFile(path))
        return std::nullopt;
    const auto report = api::assessmentReportFromJson(base::readFile(path.string(), largestReport));
    return report.ok() ? std::optional(report.value()) : std::nullopt;
}

std::optional<api::TrainingReport> readTraining(const std::string& runFolder) {
    const fs::path path = fs::path(runFolder) / "training.json";
    if (!isFile(path))
        return std::nullopt;
    const auto report = api::trainingReportFromJson(base::readFile(path.string(), largestReport));
    return report.ok() ? std::optional(report.value()) : std::nullopt;
}

void openRunSource(Source& source, const std::string& folder, const api::EventSink& sink, const api::CancelToken& token) {
    source.run = evaluation::openRun(folder);
    training::prepareWorker(source.run->job.training.threads);
    source.modelFolder = source.run->bestModel;
    source.baseFolder = source.run->untouchedModel;
    source.dataset = readData(*source.run, sink, token);
    source.assessment = readAssessment(folder);
    source.training = readTraining(folder);
    source.run->job.training.device = api::Device::Cpu;  // both sides of the proof in the same arithmetic
    source.model = evaluation::loadBest(*source.run, token);
    source.tokenizer = evaluation::openRunTokenizer(*source.run);
}

void openModelSource(Source& source, const std::string& folder, const api::CancelToken& token) {
    source.modelFolder = source.baseFolder = folder;
    models::LoadOptions options;
    options.head = models::headOfFolder(folder);
    source.model = models::loadModel(folder, options, token);
    if (!tokenizers::tokenizerFiles(folder).empty())
        source.tokenizer = tokenizers::openTokenizer(folder);
}

}  // namespace

Source openSource(const std::string& folder, const api::EventSink& sink, const api::CancelToken& token) {
    if (sink)
        sink(api::StageEvent{api::Stage::LoadingModel});
    Source source;
    if (evaluation::isRunFolder(folder))
        openRunSource(source, folder, sink, token);
    else if (api::isModelFolder(folder))
        openModelSource(source, folder, token);
    else
        throw base::Error("export.no-source", {}, {.file = folder});
    source.model->setTraining(false);
    return source;
}

}  // namespace core::exporting
