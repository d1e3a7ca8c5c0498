// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

namespace core::data {

/// In which language a text is.
struct LanguageGuess {
    std::string code;   ///< "en", "de", "zh"; empty: it says too little
    bool sure = false;  ///< long or telling enough to be held against others

    bool operator==(const LanguageGuess&) const = default;
};

/// By CLD2, and by frequent words for the languages that are the commonest here, since CLD2 alone is often wrong about a short
/// text. Names, codes and a few words give no evidence. Safe from any thread.
LanguageGuess guessLanguage(std::string_view text);

/// Share of the words of a text that are frequent little words of that language, 0 to 1; 0 for languages without a list.
double littleWordShare(std::string_view text, std::string_view code);

/// "English" for "en"; the code, where it has no name.
std::string languageName(const std::string& code);

}  // namespace core::data
