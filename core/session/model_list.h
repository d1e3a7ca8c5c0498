// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/reports.h"

namespace core::session {

/// A model folder, with the mark of the starter models. @throws base::Error
api::ModelReport inspectFolder(const std::string& folder);

/// Starter models, then `folders` and what lies directly below them, then the Hugging Face cache. What cannot be adapted, or
/// was never fetched to its end, is listed with the reason. @throws base::CancelledException
std::vector<api::ModelReport> listModels(const std::vector<std::string>& folders, const api::EventSink& sink,
                                         const api::CancelToken& token);

}  // namespace core::session
