// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/cross_validate.h"

#include <chrono>
#include <filesystem>

#include "core/api/report_json.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/evaluation/assess.h"
#include "core/training/trainer.h"

namespace fs = std::filesystem;

namespace core::evaluation {
namespace {

constexpr std::int64_t foldParts = 1000;    ///< of a fold's work, for the progress
constexpr std::int64_t trainingParts = 900;  ///< of these, until its training is done
constexpr std::size_t reportLimit = 256u << 20;

/// The folds of one run, one after another.
class CrossValidation {
public:
    CrossValidation(const Run& run, const api::EventSink& sink, const api::CancelToken& token)
        : m_run(run), m_sink(sink), m_token(token), m_begin(std::chrono::steady_clock::now()) {}

    std::map<std::string, std::vector<double>> validate() {
        std::map<std::string, std::vector<double>> values;
        if (m_sink)
            m_sink(api::StageEvent{api::Stage::CrossValidating});
        for (std::int64_t fold = 1; fold <= m_run.job.data.folds; ++fold) {
            tell((fold - 1) * foldParts);
            for (const auto& [metric, measure] : reportOf(fold).tuned)
                values[metric].push_back(measure.value);
        }
        return values;
    }

private:
    api::Job jobOf(std::int64_t fold) const {
        api::Job job = m_run.job;
        job.data.fold = fold;
        job.assess.compareUntouched = false;
        job.training.watchForgetting = false;
        return job;
    }

    api::AssessmentReport reportOf(std::int64_t fold) {
        const fs::path folder = fs::path(m_run.folder) / "folds" / ("fold-" + std::to_string(fold));
        const fs::path file = folder / "report.json";
        if (!fs::exists(file)) {
            train(fold, folder);
            assessRun(folder.string(), {}, m_token);
            fs::remove_all(folder / "checkpoints");  // only the figures are wanted
        }
        const auto report = api::assessmentReportFromJson(base::readFile(file.string(), reportLimit));
        if (!report.ok())
            throw base::Error(report.failure().issues);
        return report.value();
    }

    void train(std::int64_t fold, const fs::path& folder) {
        if (fs::exists(folder / "training.json"))
            return;
        const bool begun = fs::exists(folder / "checkpoints");
        base::makeFolder(folder.string());
        const auto watch = [this, fold](const api::Event& event) {
            if (const auto* point = std::get_if<api::TrainingPoint>(&event); point && point->totalSteps > 0)
                tell((fold - 1) * foldParts + trainingParts * point->step / point->totalSteps);
        };
        training::trainJob(jobOf(fold), folder.string(), begun, watch, api::RunControl(m_token));
    }

    void tell(std::int64_t done) const {
        const std::int64_t total = m_run.job.data.folds * foldParts;
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
        const double left = done > 0 ? seconds * static_cast<double>(total - done) / static_cast<double>(done) : -1;
        if (m_sink)
            m_sink(api::ProgressEvent{api::Stage::CrossValidating, done, total, left});
    }

    const Run& m_run;
    const api::EventSink& m_sink;
    const api::CancelToken& m_token;
    std::chrono::steady_clock::time_point m_begin;
};

}  // namespace

std::map<std::string, std::vector<double>> crossValidate(const Run& run, const api::EventSink& sink, const api::CancelToken& token) {
    return CrossValidation(run, sink, token).validate();
}

}  // namespace core::evaluation
