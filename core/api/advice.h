// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/api/issue.h"
#include "core/api/job.h"
#include "core/api/reports.h"

namespace core::api {

/// What the user wants most of the model.
enum class Wish { Quality, Speed, Size };

struct AdviceRequest {
    std::string task;      ///< id of a task
    std::string language;  ///< of the user's texts, as a code ("de"); empty: not said
    Wish wish = Wish::Quality;
    Job::Training training;             ///< how it would be trained
    std::vector<ModelReport> models;    ///< to choose from
    std::optional<DatasetReport> data;  ///< once it is known
};

/// What speaks for and against one model. Figures are negative where they are not known.
struct ModelAdvice {
    enum class Memory { Fits, Tight, DoesNotFit };

    /// What it takes to let a part of the model learn.
    struct Way {
        Method method = Method::Full;
        Memory memory = Memory::Fits;
        std::int64_t memoryBytes = 0;  ///< at the peak of training
        double secondsPerEpoch = -1;   ///< on this machine
    };

    std::string path;
    Memory memory = Memory::Fits;  ///< trained as the request says, as the next ones
    std::int64_t memoryBytes = 0;
    double secondsPerEpoch = -1;
    double secondsOfRun = -1;      ///< within the limits of steps and minutes
    double passes = -1;            ///< over the data in that time
    std::vector<Way> ways;         ///< that the goal allows; of the models that stand first
    double tokensPerWord = -1;     ///< of the user's texts, from a sample
    double unknownShare = -1;      ///< of the tokens of that sample that stand for something unknown
    std::vector<Issue> reasons;    ///< notes and warnings ("advice.…"), the weightiest first
};

struct AdviceReport {
    std::vector<ModelAdvice> models;   ///< those that suit the goal, the best first
    std::int64_t memoryAvailable = 0;  ///< bytes
    std::vector<Issue> doubts;         ///< where adapting a model is not the answer, or not yet
};

/// What a look at every byte of a model found.
struct IntegrityReport {
    std::string path;
    std::int64_t tensors = 0, values = 0;
    std::int64_t checksums = 0;  ///< files whose contents were compared with the hub's checksum
    std::int64_t bytes = 0;
    std::vector<Issue> issues;  ///< errors: the model is damaged
};

}  // namespace core::api
