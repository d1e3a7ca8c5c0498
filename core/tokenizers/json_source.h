// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/tokenizers/bpe.h"
#include "core/tokenizers/unigram.h"
#include "core/tokenizers/vocabulary.h"

namespace core::tokenizers {

/// A tokenizer.json taken apart: the big tables on their own, all else as ordinary JSON.
struct TokenizerSource {
    base::Json rest;                  ///< without model.vocab and model.merges
    Vocabulary vocabulary;            ///< where model.vocab is an object
    std::vector<ScoredPiece> pieces;  ///< where model.vocab is a list
    std::vector<Merge> merges;
    bool hasVocabulary = false, hasPieces = false, hasMerges = false;
};

/// @throws base::Error "tokenizer.empty-file", "json.syntax", "tokenizer.duplicate-token", "tokenizer.duplicate-id",
/// "tokenizer.bad-id", "tokenizer.too-many-tokens", "tokenizer.token-too-long", "tokenizer.merge-parts", "tokenizer.wrong-type"
TokenizerSource readTokenizerSource(const std::string& path);

/// A vocab.json: token to id. @throws base::Error as above
Vocabulary readVocabularyJson(const std::string& path);

/// Adds a token to a vocabulary within its bounds.
/// @throws base::Error "tokenizer.duplicate-token", "tokenizer.duplicate-id", "tokenizer.token-too-long"
void addToken(Vocabulary& vocabulary, std::string_view token, Id id, const std::string& file);

}  // namespace core::tokenizers
