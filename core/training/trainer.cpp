// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/trainer.h"

#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/split_record.h"
#include "core/models/tensor_memory.h"
#include "core/training/best_model.h"
#include "core/training/training_run.h"

namespace core::training {
namespace {

/// A run cannot go on with other rows to learn from, or with rows that it has learned from among those that judge it.
void refuseOtherParts(const RunFolder& folder, const api::SplitRecord& now) {
    const auto before = api::readSplitRecord(folder.path());
    if (before && before->fingerprints != now.fingerprints)
        throw base::Error("checkpoint.other-parts", {}, {.file = folder.path()});
}

/// The state to begin with, and whatever there is to tell about it.
TrainingState startingState(const RunFolder& folder, const Setup& setup, const api::SplitRecord& split, bool resume,
                            Optimizer& optimizer, std::vector<api::Issue>& issues) {
    if (!resume)
        return {};
    mendBestModel(folder.bestFolder());
    const CheckpointStore store(folder.path());
    store.removeLeftovers();
    if (!store.steps().empty())
        refuseOtherParts(folder, split);  // before other categories make the checkpoint look like another model's
    const auto restored = store.restore(optimizer, issues);
    if (!restored) {
        issues.push_back({api::Severity::Note, "checkpoint.none", {.file = folder.path()}, {}});
        return {};
    }
    if (restored->fingerprint != setup.fingerprint())
        throw base::Error("checkpoint.other-job", {}, {.file = folder.path()});
    TrainingState state = *restored;
    if (!std::filesystem::exists(folder.bestFolder()))
        state.bestSavedStep = -1;
    return state;
}

/// Gives the memory of a training back to the system, which prepareProcess() keeps for as long as one runs.
struct MemoryReturn {
    ~MemoryReturn() { models::returnTensorMemory(); }
};

}  // namespace

api::TrainingReport trainJob(const api::Job& job, const std::string& runFolder, bool resume, const api::EventSink& sink,
                             const api::RunControl& control) {
    prepareWorker(job.training.threads);
    const MemoryReturn memory;
    const RunFolder folder(runFolder);
    if (!resume)
        folder.clear();
    const bool begun = resume && std::filesystem::exists(folder.path() + "/job.json");
    if (!begun)
        folder.writeJob(job);
    Setup setup = prepareSetup(job, sink, control.token());
    const auto optimizer = makeOptimizer(models::trainableParameters(*setup.model), job.training);
    std::vector<api::Issue> issues = setup.issues;
    const api::SplitRecord split = data::splitRecordOf(job.data, setup.dataset.report, control.token());
    TrainingState state = startingState(folder, setup, split, resume, *optimizer, issues);
    base::writeFile(folder.path() + "/split.json", api::toJson(split));
    if (begun)
        folder.writeJob(job);  // a run that cannot go on keeps its own
    Reporter reporter(folder, sink, state.metricsBytes, state.eventsBytes, state.step);
    reporter.setUnrecorded({state.unrecordedLoss, state.unrecordedTargets});
    reporter.send(api::StageEvent{api::Stage::Training});
    for (const api::Issue& issue : issues)
        reporter.warn(issue);
    const api::TrainingReport report = TrainingRun(setup, folder, reporter, control, *optimizer, std::move(state)).run();
    folder.writeReport(report);
    return report;
}

}  // namespace core::training
