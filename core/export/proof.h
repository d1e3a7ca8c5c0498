// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

#include "core/api/event.h"
#include "core/export/source.h"

namespace core::exporting {

/// How two models' answers compare.
struct Proof {
    std::int64_t texts = 0;
    std::int64_t different = 0;      ///< texts with another answer: class, or likeliest token at any place
    double largestDifference = 0;    ///< of a logit
    bool testRows = false;           ///< the texts are the run's test part, not the built-in ones
};

/// The texts that a proof asks, as tokens: the test part of the run, or, without one, some built-in texts.
struct ProofTexts {
    std::vector<std::vector<std::int64_t>> rows;
    bool testRows = false;
};

/// @param tokenizer null: rows of arbitrary tokens
ProofTexts proofTexts(const Source& source, const tokenizers::Tokenizer* tokenizer, const api::CancelToken& token);

/// Asks both models. Texts that the re-opened tokenizer cuts into other tokens count as different.
Proof prove(const Source& source, models::Model& reopened, const tokenizers::Tokenizer* reopenedTokenizer,
            const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::exporting
