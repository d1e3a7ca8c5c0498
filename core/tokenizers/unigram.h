// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/tokenizers/model.h"

namespace core::tokenizers {

/// A piece and its log probability; its place in the list is its id.
using ScoredPiece = std::pair<std::string, double>;

/// Unigram language model segmentation (Kudo 2018): the most probable pieces, by Viterbi search.
/// @throws base::Error "tokenizer.bad-id" if `unknown` is no piece, "tokenizer.empty-token", "tokenizer.duplicate-token"
std::unique_ptr<Model> unigramModel(const std::vector<ScoredPiece>& pieces, std::optional<Id> unknown, bool byteFallback,
                                    const std::string& file);

}  // namespace core::tokenizers
