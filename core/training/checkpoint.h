// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/api/event.h"
#include "core/api/reports.h"
#include "core/training/batches.h"
#include "core/training/diagnosis.h"
#include "core/training/early_stopping.h"
#include "core/training/optimizer.h"

namespace core::training {

/// Everything beside weights and moments that a run needs to go on bit-exactly.
struct TrainingState {
    std::int64_t step = 0;            ///< optimizer steps taken
    std::int64_t extraSteps = 0;      ///< asked for by the user beyond what the job plans
    Cursor cursor;                    ///< of the next micro-batch
    std::int64_t evaluatedStep = -1;  ///< last step that was evaluated
    std::int64_t skippedInRow = 0;    ///< steps skipped because of numbers that are not finite
    EarlyStopping stopping;
    std::vector<LossPoint> points;
    double lossSinceEvaluation = 0;  ///< sum over targets
    std::int64_t targetsSinceEvaluation = 0;
    std::int64_t bestSavedStep = -1;                 ///< step of the model in checkpoints/best; -1: none
    double learningRateFactor = 1;                   ///< asked for by the user
    double seconds = 0;                              ///< spent training and evaluating
    double stepSeconds = 0;                          ///< spent training alone
    std::int64_t tokens = 0;                         ///< seen
    std::string defaultGenerator, taskGenerator;     ///< states, hexadecimal
    std::int64_t metricsBytes = 0, eventsBytes = 0;  ///< lengths of the logs
    double unrecordedLoss = 0;                       ///< sum over targets, since the last line of metrics.jsonl
    std::int64_t unrecordedTargets = 0;
    api::GeneralKnowledge general;                   ///< texts and sentences: how many were asked
    std::string fingerprint;                         ///< of data and settings that must not change between start and resume
};

/// The resumable checkpoints of a run: RUN/checkpoints/step-N, each a folder that appears complete or not at all.
class CheckpointStore {
public:
    explicit CheckpointStore(const std::string& runFolder);

    /// Writes step-N and removes all but the newest two. @returns its path. @throws base::Error "file.…"
    std::string save(const TrainingState& state, const Optimizer& optimizer) const;

    /// Fills weights and moments from the newest checkpoint whose files are all as they were written. Damaged ones are
    /// passed over with an issue ("checkpoint.damaged"). @returns nothing if there is no good one.
    std::optional<TrainingState> restore(Optimizer& optimizer, std::vector<api::Issue>& issues) const;

    /// Removes what a process left that was killed while it wrote one.
    void removeLeftovers() const;

    /// Steps of the checkpoints that exist, newest first.
    std::vector<std::int64_t> steps() const;
    std::string path(std::int64_t step) const;

private:
    TrainingState load(const std::string& folder, Optimizer& optimizer) const;

    std::string m_folder;
};

}  // namespace core::training
