// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/models/model.h"

namespace core::evaluation {

struct BeamOptions {
    std::int64_t beams = 4;           ///< continuations that are followed side by side
    double lengthPenalty = 1;         ///< log-probabilities are divided by length^penalty: above 0 longer answers gain
    double repetitionPenalty = 1;     ///< as SamplingOptions::repetitionPenalty
    std::int64_t maxNewTokens = 100;  ///< fewer where the context ends
    std::vector<std::int64_t> ends;   ///< tokens that finish a continuation
};

/// The likeliest continuation of a prompt (not empty), or, of a model with an encoder, answer to it, among those that a beam
/// search meets (Graves 2012); ends when no open continuation can become better than the finished ones. The new tokens, with
/// the end token if there is one. @throws base::CancelledException, base::Error "model.too-long"
std::vector<std::int64_t> searchBeams(models::Model& model, const std::vector<std::int64_t>& prompt, const BeamOptions& options,
                                      const api::CancelToken& token);

}  // namespace core::evaluation
