// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::data {

/// A run of letters (with hyphens inside), a run of digits, or one other character.
struct Word {
    enum class Kind : std::uint8_t { Letters, Digits, Mark };
    enum class Gap : std::uint8_t { None, Blank, Line };  ///< the white space before it

    std::size_t begin = 0, end = 0;  ///< bytes in the text
    Kind kind = Kind::Mark;
    Gap gap = Gap::None;
    bool capital = false;      ///< begins with a capital letter
    bool allCapitals = false;  ///< two letters or more, all of them capital
    bool used = false;         ///< part of something that was found already
    std::string key;           ///< letters in lower case and without accents; else as it is written

    bool isLetters() const { return kind == Kind::Letters; }
    bool isDigits() const { return kind == Kind::Digits; }
    bool isMark(char mark) const { return kind == Kind::Mark && key.size() == 1 && key[0] == mark; }
};

/// A text in words, for those who look for personal data in it. Its last word is followed by empty marks without end.
class WordText {
public:
    explicit WordText(std::string_view text);

    std::string_view text() const { return m_text; }
    std::size_t size() const { return m_words.size(); }
    const Word& operator[](std::size_t index) const { return index < m_words.size() ? m_words[index] : m_none; }
    std::string_view written(std::size_t index) const;
    /// True where nothing is written in capitals, or nearly all is, so that names cannot be told by them.
    bool isCaseless() const { return m_caseless; }
    bool hasDigits() const { return m_digits; }

    void use(std::size_t first, std::size_t end);
    bool isUsed(std::size_t first, std::size_t end) const;
    /// Index of the first word that ends behind that byte.
    std::size_t indexAt(std::size_t byte) const;
    /// True if a sentence or a line begins with that word.
    bool startsSentence(std::size_t index) const;
    /// True if a sentence ends with that mark.
    bool endsSentence(std::size_t index) const;

private:
    void addLetters(std::size_t& at);

    std::string_view m_text;
    std::vector<Word> m_words;
    Word m_none;
    bool m_caseless = true, m_digits = false;
};

}  // namespace core::data
