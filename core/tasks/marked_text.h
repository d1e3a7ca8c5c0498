// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/tokenizers/tokenizer.h"

namespace core::tasks {

/// A text and where its words lie in it: [begin, end) in code points, in order.
struct MarkedText {
    std::string text;
    std::vector<std::pair<std::int64_t, std::int64_t>> words;
};

/// Words with blanks between them.
MarkedText joinWords(const std::vector<std::string>& words);

/// The words of a text as it comes: runs between white space, marks at their edges and quotation marks each by themselves, as
/// collections of marked words have them.
MarkedText findWords(const std::string& text);

/// The piece [begin, end) of a text, in code points.
std::string pieceOf(const std::string& text, std::int64_t begin, std::int64_t end);

/// A marked text as tokens, in windows that overlap where it is long.
struct WordWindows {
    /// Where a word's first token stands. `window` is negative for a word that the tokenizer leaves nothing of.
    struct Place {
        std::int64_t window = -1, token = 0;
    };
    std::vector<tokenizers::Encoding> windows;
    std::vector<Place> places;  ///< of each word, in the window that shows the most around it
};

/// @param maxLength tokens of a window
WordWindows windowsOf(const MarkedText& text, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength);

}  // namespace core::tasks
