// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/api/event.h"
#include "core/evaluation/run_folder.h"

namespace core::evaluation {

/// Trains the job of a run anew for each of its folds, on all rows but those of the fold, and tests on these (k-fold
/// cross-validation, Stone 1974). Each fold has a folder of its own under RUN/folds, which keeps its reports and, until it is
/// done, its checkpoints: what was broken off goes on from there.
/// @returns metric → its value on each fold; a fold without test rows has none
/// @throws base::Error, base::CancelledException
std::map<std::string, std::vector<double>> crossValidate(const Run& run, const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::evaluation
