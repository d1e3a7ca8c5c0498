// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace core::tokenizers {

/// Last part of a tokenizer: turns tokens back into text.
class Decoder {
public:
    virtual ~Decoder() = default;
    /// Changes the tokens so that joined without anything between they are the text.
    virtual void decode(std::vector<std::string>& tokens) const = 0;
};

std::unique_ptr<Decoder> byteLevelDecoder();
std::unique_ptr<Decoder> wordPieceDecoder(std::string prefix, bool cleanUp);

/// The "decoder" of a tokenizer.json; none for null.
/// @throws base::Error "tokenizer.unsupported", "tokenizer.field-missing", "tokenizer.wrong-type"
std::unique_ptr<Decoder> parseDecoder(const base::Json& json, const std::string& file);

/// Takes the spaces before punctuation and English contractions out, as transformers' clean_up_tokenization_spaces does.
std::string cleanUpSpaces(std::string text);

}  // namespace core::tokenizers
