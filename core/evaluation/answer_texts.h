// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/session.h"

namespace core::evaluation {

/// Lets the model in `folder` answer texts, as its head does: classes, numbers, marked names, answers to questions. In the
/// order of the texts. @throws base::Error "predict.not-a-classifier", "predict.questions-needed", base::CancelledException
std::vector<api::TextAnswer> answerTexts(const std::string& folder, const api::PredictRequest& request,
                                         const api::CancelToken& token);

}  // namespace core::evaluation
