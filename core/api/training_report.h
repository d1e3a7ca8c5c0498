// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "core/api/issue.h"
#include "core/api/job.h"

namespace core::api {

enum class RunEnd { Finished, EarlyStopped, StoppedAndKept, TimeUp };

/// How well a language model reads general text and finishes everyday sentences: as it was, and as it is kept.
struct GeneralKnowledge {
    std::int64_t texts = 0, sentences = 0;       ///< 0: not measured
    double lossBefore = 0, lossAfter = 0;        ///< mean over the tokens, in nats
    double answersBefore = 0, answersAfter = 0;  ///< share of the sentences
};

struct TrainingReport {
    RunEnd end = RunEnd::Finished;
    std::int64_t steps = 0, bestStep = 0, parameters = 0, trainExamples = 0;
    std::int64_t trainedParameters = 0;  ///< those that learned, an adapter's among them
    double bestValidationLoss = 0;
    double firstValidationLoss = 0;                            ///< before the first step
    double bestF1 = std::numeric_limits<double>::quiet_NaN();  ///< of the kept model, where the F1 decided and was above 0; see
                                                               ///< best_model.h
    Precision precision = Precision::Auto;                     ///< in force while it learned; Auto: not recorded
    BaseWeights baseWeights = BaseWeights::Full;               ///< how the weights beside an adapter were held
    double seconds = 0, tokensPerSecond = 0;
    std::int64_t peakMemoryBytes = 0;
    std::string bestCheckpoint;  ///< folder
    std::string diagnosis;       ///< code
    Arguments diagnosisArguments;
    GeneralKnowledge general;
};

}  // namespace core::api
