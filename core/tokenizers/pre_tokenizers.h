// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>

#include "core/base/json.h"
#include "core/tokenizers/normalized_text.h"
#include "core/tokenizers/pattern.h"

namespace core::tokenizers {

/// What becomes of the places where a pattern matches.
enum class SplitBehavior { Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous };

/// Second part of a tokenizer: parts the text into words; merges never cross them.
class PreTokenizer {
public:
    virtual ~PreTokenizer() = default;
    /// Parts every piece that is not an added token. Pieces are never empty.
    virtual void split(PieceList& list) const = 0;
};

/// Whether the model is handed the bytes of a word themselves, or their printable stand-ins.
enum class ByteLevelForm {
    Bytes,     ///< the model maps bytes to tokens itself: same result, less work
    Alphabet,  ///< text of byteLevelAlphabet(), as tokenizer.json describes it
};

struct ParsedPreTokenizer {
    std::unique_ptr<PreTokenizer> preTokenizer;  ///< none: the text is one word
    bool givesBytes = false;                     ///< it ends in a byte-level part that leaves the mapping to the model
    bool needsSpans = false;                     ///< it asks where a piece begins in the original
};

std::unique_ptr<PreTokenizer> byteLevelPreTokenizer(bool addPrefixSpace, bool useRegex, ByteLevelForm form);
std::unique_ptr<PreTokenizer> bertPreTokenizer();

/// The "pre_tokenizer" of a tokenizer.json. `form`: how a byte-level part at the end hands over its words.
/// @throws base::Error "tokenizer.unsupported", "tokenizer.field-missing", "tokenizer.wrong-type", …
ParsedPreTokenizer parsePreTokenizer(const base::Json& json, const std::string& file, ByteLevelForm form);

}  // namespace core::tokenizers
