// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/job.h"
#include "core/models/model.h"
#include "core/tokenizers/tokenizer.h"

namespace core::evaluation {

/// A run folder whose training has left a model.
struct Run {
    std::string folder;
    api::Job job;                ///< with training.maxLength no longer than the model can see
    std::string bestModel;       ///< folder of the best checkpoint
    std::string untouchedModel;  ///< folder that the run started from
};

/// True if the folder holds a job, whatever became of it.
bool isRunFolder(const std::string& folder);

/// Reads job.json and finds the best checkpoint.
/// @throws base::Error "assess.no-model" if no training has finished there; "job.…", "file.…"
Run openRun(const std::string& folder);

/// The run's best model, with the head that was trained.
std::unique_ptr<models::Model> loadBest(const Run& run, const api::CancelToken& token);

/// The model as it was before the run. `labels` are the tuned classifier's; a base that has a head for just these classes
/// keeps it. `freshHead` is set if some weights had to be made up: the answers are chance.
std::unique_ptr<models::Model> loadUntouched(const Run& run, const std::vector<std::string>& labels, bool& freshHead,
                                             const api::CancelToken& token);

/// Of the best checkpoint, else of the model that the run started from.
std::shared_ptr<const tokenizers::Tokenizer> openRunTokenizer(const Run& run);

}  // namespace core::evaluation
