// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <chrono>
#include <optional>

#include "core/api/reports.h"
#include "core/api/run_control.h"
#include "core/base/processor_load.h"
#include "core/training/batches.h"
#include "core/training/checkpoint.h"
#include "core/training/evaluate.h"
#include "core/training/general_probe.h"
#include "core/training/gradients.h"
#include "core/training/plan.h"
#include "core/training/recent_weights.h"
#include "core/training/reporter.h"
#include "core/training/run_folder.h"
#include "core/training/setup.h"
#include "core/training/speed_meter.h"

namespace core::training {

/// The loop of one training: steps, evaluations and checkpoints until there is a reason to end. Runs on the calling thread.
class TrainingRun {
public:
    /// `state` is where to begin: a fresh one, or what a checkpoint held.
    TrainingRun(Setup& setup, const RunFolder& folder, Reporter& reporter, const api::RunControl& control, Optimizer& optimizer,
                TrainingState state);

    /// @throws base::CancelledException after a checkpoint was written; base::Error "training.not-finite" and others
    api::TrainingReport run();

private:
    api::RunEnd loop();
    std::optional<api::RunEnd> reasonToEnd() const;
    void recordNotes();
    void serveRequests();
    void extendIfAsked();
    void waitWhilePaused();

    void takeStep();
    StepSums computeGradients();
    void applyGradients(const StepSums& sums, double learningRate, double& norm);
    void skipStep();
    double learningRate();
    void reportStep(const StepSums& sums, double rate, double norm);

    /// How often something is still to be done that is done every so many steps and at the end.
    std::int64_t stillDue(std::int64_t every) const;
    bool evaluationDue() const;
    api::EvaluationPoint judged();
    void evaluateNow();
    void recordGeneral(const api::EvaluationPoint& point);
    void sendSamples();
    void writeBest();
    void judgeMean();
    void keepRecent();
    void saveBest();  ///< warns instead of failing: the run goes on
    void checkpoint();
    void warnNotSaved(const api::Issue& reason);
    api::TrainingReport report(api::RunEnd end) const;

    Setup& m_setup;
    const RunFolder& m_folder;
    Reporter& m_reporter;
    const api::RunControl& m_control;
    Optimizer& m_optimizer;
    TrainingState m_state;
    CheckpointStore m_store;
    RecentWeights m_recent;
    BatchFeed m_feed;
    BatchList m_validation;
    GeneralProbe m_general;
    Plan m_plan;
    SpeedMeter m_meter;
    base::ProcessorLoad m_load;
    torch::Generator m_defaultGenerator, m_taskGenerator;
    std::int64_t m_checkpointedStep = -1, m_checkpointedEvaluation = -1;
};

}  // namespace core::training
