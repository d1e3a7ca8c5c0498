// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <span>

#include "core/evaluation/random.h"

namespace core::evaluation {

/// How the next token is chosen from its logits.
struct SamplingOptions {
    double temperature = 0;  ///< 0: always the likeliest (greedy)
    std::int64_t topK = 0;   ///< choose among that many likeliest; 0: all
    double topP = 1;         ///< choose among the likeliest that together reach this probability (Holtzman et al. 2020)
    double repetitionPenalty =
        1;  ///< logits of tokens that are there already: divided by it if positive, else multiplied (Keskar et al. 2019)
};

/// Applies the repetition penalty for the tokens of `sequence`, each once. Ids that are no index of `logits` are left out.
void penalizeRepetition(std::span<float> logits, std::span<const std::int64_t> sequence, double penalty);

/// Index of the chosen logit. Equal logits: the first one. `logits` must not be empty. Not-a-number is never chosen unless
/// all are.
std::int64_t chooseToken(std::span<const float> logits, const SamplingOptions& options, Random& random);

}  // namespace core::evaluation
