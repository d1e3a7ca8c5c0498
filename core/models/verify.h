// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/api/advice.h"
#include "core/api/cancel_token.h"
#include "core/api/event.h"

namespace core::models {

/// Reads every byte of a model's weights: files of a hub's cache against the checksum that they are named by, tensors against
/// theirs where the file states some, and every value for being a number. What is damaged is an issue of the report.
/// @throws base::Error if the weights cannot be opened at all; base::CancelledException
api::IntegrityReport verifyModel(const std::string& folder, const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::models
