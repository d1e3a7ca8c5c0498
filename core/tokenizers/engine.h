// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>

#include "core/tokenizers/added_tokens.h"
#include "core/tokenizers/decoders.h"
#include "core/tokenizers/model.h"
#include "core/tokenizers/normalizers.h"
#include "core/tokenizers/post_processors.h"
#include "core/tokenizers/pre_tokenizers.h"
#include "core/tokenizers/tokenizer.h"

namespace core::tokenizers {

/// Everything a tokenizer is made of. Only the model must be there.
struct EngineParts {
    std::unique_ptr<Normalizer> normalizer;
    ParsedPreTokenizer preTokenizer;
    std::unique_ptr<Model> model;
    std::unique_ptr<PostProcessor> postProcessor;
    std::unique_ptr<Decoder> decoder;
    AddedTokens addedTokens;
    bool isBpe = false;  ///< its decoded text has every space already: it is never cleaned up
};

/// Settings that stand beside the tokenizer proper, in tokenizer_config.json.
struct EngineSettings {
    SpecialIds specialIds;
    bool cleanUpSpaces = false;               ///< decode() takes spaces before punctuation out
    std::shared_ptr<const Tokenizer> target;  ///< Tokenizer::target(); null: the same
};

std::shared_ptr<const Tokenizer> makeEngine(EngineParts parts, EngineSettings settings);

/// Id of a token's text in these parts: an added token, else one of the vocabulary.
std::optional<Id> tokenIdOf(const EngineParts& parts, std::string_view token);

}  // namespace core::tokenizers
