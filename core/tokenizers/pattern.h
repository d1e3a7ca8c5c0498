// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/tokenizers/normalized_text.h"

namespace core::tokenizers {

/// A stretch of text that a pattern matched, or that lies between two matches.
struct Match {
    ByteRange bytes;
    bool isMatch;
};

/// Finds places in UTF-8 text.
class Pattern {
public:
    virtual ~Pattern() = default;
    /// Appends stretches that cover `text` from begin to end.
    /// @throws base::Error "tokenizer.pattern-too-slow" if the search takes too many steps
    virtual void find(std::string_view text, std::vector<Match>& matches) const = 0;
};

/// A literal text.
std::unique_ptr<Pattern> literalPattern(std::string literal);
/// A regular expression; the split patterns of GPT-2, Llama 3 and Qwen 2 are recognised and run without the regex library.
/// @throws base::Error "tokenizer.bad-pattern"
std::unique_ptr<Pattern> regexPattern(const std::string& expression, const std::string& file);
/// The split pattern of GPT-2 (Radford et al. 2019).
std::unique_ptr<Pattern> gpt2Pattern();
/// Every code point that `accepts` takes.
std::unique_ptr<Pattern> codePointPattern(bool (*accepts)(char32_t));

/// {"String": …} or {"Regex": …}. @throws base::Error "tokenizer.unsupported", …
std::unique_ptr<Pattern> parsePattern(const base::Json& json, const std::string& part, const std::string& file);

}  // namespace core::tokenizers
