// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/tokenizers/vocabulary.h"

namespace core::tokenizers {

/// A token of a word: [begin, end) in its bytes.
struct ModelToken {
    Id id;
    std::uint32_t begin, end;
};

/// Third part of a tokenizer: cuts a word into tokens of the vocabulary.
class Model {
public:
    virtual ~Model() = default;
    /// Appends the tokens of a word that is not empty. @throws base::Error "tokenizer.no-unknown"
    virtual void tokenize(std::string_view word, std::vector<ModelToken>& tokens) const = 0;
    virtual const Vocabulary& vocabulary() const = 0;
    /// What a token is called in an Encoding: its name in the vocabulary, or the text where the model names unknown text by
    /// itself.
    virtual std::string_view tokenText(const ModelToken& token, std::string_view word) const;
};

}  // namespace core::tokenizers
