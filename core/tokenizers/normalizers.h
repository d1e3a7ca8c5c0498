// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>

#include "core/base/json.h"
#include "core/tokenizers/normalized_text.h"

namespace core::tokenizers {

/// First part of a tokenizer: changes the text (lower case, Unicode forms, …) and keeps account of where it came from.
class Normalizer {
public:
    virtual ~Normalizer() = default;
    virtual void normalize(NormalizedText& text) const = 0;
};

/// What BERT does to text (Devlin et al. 2019).
struct BertNormalization {
    bool cleanText = true;
    bool spaceChineseCharacters = true;
    bool stripAccents = true;
    bool lowerCase = true;
};
std::unique_ptr<Normalizer> bertNormalizer(const BertNormalization& options);

/// The "normalizer" of a tokenizer.json; none for null.
/// @throws base::Error "tokenizer.unsupported", "tokenizer.field-missing", "tokenizer.wrong-type", …
std::unique_ptr<Normalizer> parseNormalizer(const base::Json& json, const std::string& file);

}  // namespace core::tokenizers
