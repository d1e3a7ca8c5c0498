// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/assess.h"

#include <filesystem>

#include "core/api/report_json.h"
#include "core/base/files.h"
#include "core/evaluation/bootstrap.h"
#include "core/evaluation/examination.h"
#include "core/training/trainer.h"

namespace core::evaluation {

std::string conclusionOf(const api::Measure& difference, bool higherIsBetter) {
    if (difference.count < minimumRows)
        return "too-few-rows";
    if (difference.low > 0)
        return higherIsBetter ? "better" : "worse";
    if (difference.high < 0)
        return higherIsBetter ? "worse" : "better";
    return "no-difference";
}

api::AssessmentReport assessRun(const std::string& runFolder, const api::EventSink& sink, const api::CancelToken& token) {
    const Run run = openRun(runFolder);
    training::prepareWorker(run.job.training.threads);
    const tasks::Task& task = tasks::findTask(run.job.task);
    if (sink)
        sink(api::StageEvent{api::Stage::ReadingData});
    const data::Dataset dataset = data::loadDataset(run.job, sink, token);
    const auto tokenizer = openRunTokenizer(run);
    const Examination examination{run, task, dataset, *tokenizer, dataset.rows(api::Part::Test)};
    api::AssessmentReport report;
    report.task = run.job.task;
    report.testRows = static_cast<std::int64_t>(examination.rows.size());
    report.conclusion = "too-few-rows";
    if (report.testRows > 0 && task.head() == models::Head::SequenceClassification)
        assessClassifier(examination, report, sink, token);
    else if (report.testRows > 0)
        assessLanguageModel(examination, report, sink, token);
    base::writeFile((std::filesystem::path(runFolder) / "report.json").string(), api::toJson(report));
    return report;
}

}  // namespace core::evaluation
