// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/assess.h"

#include <filesystem>
#include <string_view>
#include <utility>

#include "core/api/report_json.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/split_record.h"
#include "core/data/text_tools.h"
#include "core/evaluation/bootstrap.h"
#include "core/evaluation/cross_validate.h"
#include "core/evaluation/examination.h"
#include "core/training/trainer.h"

namespace core::evaluation {
namespace {

using Assess = void (*)(const Examination&, api::AssessmentReport&, const api::EventSink&, const api::CancelToken&);

/// How the goals are judged that do not write texts.
constexpr std::pair<std::string_view, Assess> judges[] = {
    {"classification", assessClassifier},  {"token-classification", assessMarkedWords},
    {"question-answering", assessAnswers}, {"multi-label", assessLabelSets},
    {"regression", assessNumbers},         {"preference", assessPreferences}};

Assess judgeOf(std::string_view task) {
    for (const auto& [id, assess] : judges)
        if (id == task)
            return assess;
    return assessLanguageModel;
}

}  // namespace

std::string conclusionOf(const api::Measure& difference, bool higherIsBetter) {
    if (difference.count < minimumRows)
        return "too-few-rows";
    if (difference.low > 0)
        return higherIsBetter ? "better" : "worse";
    if (difference.high < 0)
        return higherIsBetter ? "worse" : "better";
    return "no-difference";
}

namespace {

/// Rows that were not kept apart from the learning would make the figures look better than they are.
void refuseOtherTestRows(const Run& run, const data::Dataset& dataset, const api::CancelToken& token) {
    const auto kept = api::readSplitRecord(run.folder);
    if (kept && !kept->sameTest(data::splitRecordOf(run.job.data, dataset.report, token)))
        throw base::Error("assess.other-test-rows", {}, {.file = run.folder});
}

/// The classes that the test rows have and no answer, with their rows. Fewer than five rows say nothing.
void tellWhatIsNeverAnswered(api::AssessmentReport& report) {
    constexpr std::int64_t fewest = 5;
    std::string classes;
    std::int64_t count = 0;
    for (const api::ClassScore& score : report.classes)
        if (score.support >= fewest && score.precision.count == 0)
            classes += (count++ > 0 ? ", " : "") + score.label + " (" + std::to_string(score.support) + ")";
    if (count > 0)
        report.issues.push_back({api::Severity::Warning,
                                 "assess.never-answered",
                                 {},
                                 {{"count", std::to_string(count)}, {"classes", data::shortened(classes, 300)}}});
}

api::AssessmentReport assess(const Run& run, const api::EventSink& sink, const api::CancelToken& token) {
    training::prepareWorker(run.job.training.threads);
    const tasks::Task& task = tasks::findTask(run.job.task);
    if (sink)
        sink(api::StageEvent{api::Stage::ReadingData});
    const data::Dataset dataset =
        data::loadDataset(run.job, sink, token, data::Purpose::Use, [&](const std::string&) { return openRunTokenizer(run); });
    refuseOtherTestRows(run, dataset, token);
    const auto tokenizer = openRunTokenizer(run);
    const Examination examination{run, task, dataset, *tokenizer, dataset.rows(api::Part::Test)};
    api::AssessmentReport report;
    report.task = run.job.task;
    report.testRows = static_cast<std::int64_t>(examination.rows.size());
    report.conclusion = "too-few-rows";
    if (report.testRows > 0)
        judgeOf(report.task)(examination, report, sink, token);
    tellWhatIsNeverAnswered(report);
    if (run.job.data.folds > 1 && run.job.data.fold == 0)
        report.folds = crossValidate(run, sink, token);
    return report;
}

}  // namespace

api::AssessmentReport assessRun(const std::string& runFolder, const api::EventSink& sink, const api::CancelToken& token) {
    const Run run = openRun(runFolder);
    const api::AssessmentReport report =
        training::atPriority(run.job.training.priority, [&] { return assess(run, sink, token); });
    base::writeFile((std::filesystem::path(runFolder) / "report.json").string(), api::toJson(report));
    return report;
}

}  // namespace core::evaluation
