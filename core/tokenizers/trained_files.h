// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/tokenizers/bpe_trainer.h"

namespace core::tokenizers {

/// What does not depend on the training text: the parts around the model of a trained tokenizer.
struct TokenizerRecipe {
    std::vector<std::string> specialTokens;  ///< ids from 0
    base::Json normalizer, preTokenizer, postProcessor, decoder;
    base::Json config;      ///< tokenizer_config.json
    base::Json specialMap;  ///< special_tokens_map.json
    bool byLine = false;    ///< each line of the training text is a text of its own
};

TokenizerRecipe recipeOf(TokenizerKind kind);

/// Writes tokenizer.json, tokenizer_config.json and special_tokens_map.json. `tokens` in the order of their ids, behind the
/// special ones. @throws base::Error "file.…"
void writeTrainedTokenizer(const std::string& folder, const TokenizerRecipe& recipe, const std::vector<std::string>& tokens,
                           const std::vector<std::pair<std::string, std::string>>& merges);

}  // namespace core::tokenizers
