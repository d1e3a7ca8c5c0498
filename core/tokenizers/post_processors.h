// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/tokenizers/tokenizer.h"

namespace core::tokenizers {

/// Tokens on their way through the post-processor. One that holds ids alone leaves the other vectors of its encoding empty.
struct Segment {
    Encoding encoding;
    bool idsOnly = false;

    void append(Id id, const std::string& token, std::int32_t type);
    void append(Segment&& other);
    void setType(std::int32_t type);
};

/// Fourth part of a tokenizer: puts special tokens around texts, numbers the texts, trims spaces from offsets.
class PostProcessor {
public:
    virtual ~PostProcessor() = default;
    /// One segment for a text, two for a pair; gives any number of segments, to be joined.
    virtual std::vector<Segment> process(std::vector<Segment> segments, SpecialTokens specialTokens) const = 0;
    /// Special tokens that it adds to a text or pair.
    virtual std::size_t addedTokens(bool pair) const = 0;
};

/// [CLS] text [SEP], as BERT wants it.
std::unique_ptr<PostProcessor> bertPostProcessor(std::string separator, Id separatorId, std::string first, Id firstId);

/// The "post_processor" of a tokenizer.json; none for null.
/// @throws base::Error "tokenizer.unsupported", "tokenizer.field-missing", "tokenizer.wrong-type", "tokenizer.bad-id"
std::unique_ptr<PostProcessor> parsePostProcessor(const base::Json& json, const std::string& file);

}  // namespace core::tokenizers
