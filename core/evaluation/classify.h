// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/reports.h"
#include "core/models/problem_type.h"
#include "core/tokenizers/tokenizer.h"

namespace core::evaluation {

/// Rows of tokens padded on the right to one length, with the mask that tells padding from tokens.
models::ModelInput paddedInput(std::span<const std::vector<std::int64_t>* const> rows, std::int64_t padding);

/// Judges texts: one prediction for each, in the order given, with the probabilities of all classes, the likeliest first; or a
/// number without. Texts longer than the model's context are cut at their end. Without gradient, in evaluation mode.
/// @throws base::Error "predict.not-a-classifier", base::CancelledException
std::vector<api::Prediction> classify(models::Model& model, const tokenizers::Tokenizer& tokenizer,
                                      const std::vector<std::string>& texts, const api::CancelToken& token,
                                      models::ProblemType problem = models::ProblemType::OneLabel);

}  // namespace core::evaluation
