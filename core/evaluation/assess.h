// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/reports.h"

namespace core::evaluation {

/// Answers the test part with the best model of a run and, if the job says so, with the untouched one; cross-validates if the
/// job asks for folds; writes report.json.
/// @throws base::Error, base::CancelledException
api::AssessmentReport assessRun(const std::string& runFolder, const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::evaluation
