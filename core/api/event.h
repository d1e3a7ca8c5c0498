// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "core/api/issue.h"

namespace core::api {

enum class Stage {
    LoadingModel,
    ReadingData,
    Checking,
    Tokenizing,
    Training,
    Assessing,
    Exporting,
    Verifying,
    Downloading,
    CrossValidating,
    AskingUntouched  ///< what a preference is compared with
};

/// The job entered a stage.
struct StageEvent {
    Stage stage;
};

/// How far a stage is. `total` is 0 where it is not known; `secondsLeft` is negative where it is not known.
struct ProgressEvent {
    Stage stage;
    std::int64_t done = 0;
    std::int64_t total = 0;
    double secondsLeft = -1;
};

/// After an optimizer step (not every step is reported; never more than some per second).
struct TrainingPoint {
    std::int64_t step = 0;           ///< optimizer steps taken so far, from 1
    std::int64_t totalSteps = 0;     ///< planned
    double epoch = 0;                ///< passes over the training set so far, with fraction
    double trainingLoss = 0;         ///< mean over the targets (tokens, or examples) since the last point, in nats
    double learningRate = 0;
    double gradientNorm = 0;         ///< L2 over all parameters before clipping
    double tokensPerSecond = 0;      ///< real tokens, padding not counted
    double secondsLeft = -1;         ///< negative: not known yet
    std::int64_t memoryBytes = 0;    ///< resident memory of the process
    double seconds = -1;             ///< spent training so far, pauses not counted; negative: not recorded
    double systemLoad = -1;          ///< share of the machine's processor time in use since the last point; negative: not known
};

/// After a pass over the validation set.
struct EvaluationPoint {
    std::int64_t step = 0;
    double validationLoss = 0;                 ///< mean over the targets, in nats
    std::map<std::string, double> metrics;     ///< "accuracy", "macroF1", "perplexity"
    std::int64_t count = 0;                    ///< targets that the mean is over
    bool best = false;                         ///< the best so far; see best_model.h
};

/// A validation example with the model's present answer.
struct Sample {
    std::string input;
    std::string expected;
    std::string answer;
    double loss = 0;
    std::string kind;  ///< "best", "worst", "random"
};
struct SamplesEvent {
    std::int64_t step = 0;
    std::vector<Sample> samples;
};

struct CheckpointSaved {
    std::int64_t step = 0;
    std::string path;
    bool best = false;
};

/// One sentence about how the run goes; `code` names an entry of messages.h ("diagnosis.overfitting").
struct DiagnosisEvent {
    std::string code;
    Arguments arguments;
};

/// Something to tell while the job goes on (a warning).
struct IssueEvent {
    Issue issue;
};

/// The run is waiting (true) or goes on (false).
struct PausedEvent {
    bool paused = false;
};

/// A remark that the user put on the curve.
struct NoteEvent {
    std::int64_t step = 0;
    std::string text;
};

using Event = std::variant<StageEvent, ProgressEvent, TrainingPoint, EvaluationPoint, SamplesEvent, CheckpointSaved,
                           DiagnosisEvent, IssueEvent, PausedEvent, NoteEvent>;

/// Called on the worker thread; must return soon and must not throw.
using EventSink = std::function<void(const Event&)>;

}  // namespace core::api
