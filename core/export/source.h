// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/api/event.h"
#include "core/api/reports.h"
#include "core/data/dataset.h"
#include "core/evaluation/run_folder.h"
#include "core/models/model.h"
#include "core/tokenizers/tokenizer.h"

namespace core::exporting {

/// What is exported: a model in memory and everything that is known about it.
struct Source {
    std::string modelFolder;                                 ///< where the weights came from
    std::string baseFolder;                                  ///< what the run started from; equals modelFolder without a run
    std::optional<evaluation::Run> run;
    std::optional<data::Dataset> dataset;                    ///< of the run, if its files are still there
    std::optional<api::TrainingReport> training;             ///< of the run
    std::optional<api::AssessmentReport> assessment;         ///< of the run, if it was assessed
    std::unique_ptr<models::Model> model;                    ///< in evaluation mode
    std::shared_ptr<const tokenizers::Tokenizer> tokenizer;  ///< null if the model has none
};

/// Opens a run folder (its best model) or a model folder.
/// @throws base::Error "export.no-source", "assess.no-model", "model.…", "tokenizer.…"
Source openSource(const std::string& folder, const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::exporting
