// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/job.h"
#include "core/data/dataset.h"
#include "core/models/adaptation.h"
#include "core/models/model.h"
#include "core/tasks/loss_shaping.h"
#include "core/tasks/task.h"
#include "core/tokenizers/tokenizer.h"
#include "core/training/replay.h"

namespace core::training {

/// What a job's names stand for: data, tokenizer, model and examples in memory.
struct Setup {
    api::Job job;  ///< training.maxLength within the model's context; training.precision the one in force
    const tasks::Task* task = nullptr;
    data::Dataset dataset;
    std::shared_ptr<const tokenizers::Tokenizer> tokenizer;
    std::vector<std::string> labels;
    std::unique_ptr<models::Model> model;
    bool beginsByChance = false;  ///< weights had to be made up: what the model answers before it learned says nothing
    std::vector<tasks::Example> train, validation;
    Replay replay;                             ///< general text in between
    std::unique_ptr<models::Model> untouched;  ///< the model as it was, where the loss asks it and `model` cannot tell
    tasks::LossShaping shaping;                ///< of the training loss
    std::vector<api::Issue> issues;            ///< notes and warnings

    /// Changes with data, task, model folder and whatever else decides the order of the steps.
    std::string fingerprint() const;
};

/// What of a model a job lets learn.
models::Adaptation adaptationOf(const api::Job& job);

/// What to say of bfloat16, where it is in force; of a device that does not compute it: it works, slowly.
std::optional<api::Issue> precisionNote(api::Precision precision, const torch::Device& device);

/// Reads the data, opens model and tokenizer, tokenizes. @throws base::Error, base::CancelledException
Setup prepareSetup(const api::Job& job, const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::training
