// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>

#include "core/tokenizers/model.h"

namespace core::tokenizers {

struct WordPieceOptions {
    std::string unknown = "[UNK]";
    std::string continuingPrefix = "##";
    std::int64_t maxWordLength = 100;  ///< in code points; longer words are unknown
};

/// WordPiece (Devlin et al. 2019): the longest token first, from left to right.
/// @throws base::Error "tokenizer.unknown-missing" {token}
std::unique_ptr<Model> wordPieceModel(Vocabulary vocabulary, WordPieceOptions options, const std::string& file);

}  // namespace core::tokenizers
