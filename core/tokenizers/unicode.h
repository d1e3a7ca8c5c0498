// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// UTF-8 and character classes (as the tokenizers library sees them). Functions that take UTF-8 expect it valid; makeValid()
/// sees to that.
namespace core::tokenizers::unicode {

/// What the split patterns of byte-level tokenizers tell apart.
enum class Class : std::uint8_t { Letter, Number, Space, Other };

/// A code point and the bytes it takes.
struct CodePoint {
    char32_t value;
    std::uint32_t length;
};

/// The code point at `at` (must be the first byte of one).
CodePoint decodeAt(std::string_view utf8, std::size_t at);
/// The code point that ends before `end` (> 0).
CodePoint decodeBefore(std::string_view utf8, std::size_t end);
void append(std::string& utf8, char32_t codePoint);
std::size_t encodedLength(char32_t codePoint);
std::size_t countCodePoints(std::string_view utf8);
std::vector<char32_t> codePoints(std::string_view utf8);

bool isAscii(std::string_view text);
bool isValid(std::string_view utf8);
/// Bytes with every faulty sequence replaced by U+FFFD, one for each maximal faulty part (Unicode 3.9, as WHATWG decodes).
std::string makeValid(std::string_view bytes);

Class classOf(char32_t codePoint);
bool isWhitespace(char32_t codePoint);          ///< property White_Space
bool isPunctuation(char32_t codePoint);         ///< ASCII punctuation and category P
bool isNumeric(char32_t codePoint);             ///< categories Nd, Nl, No
bool isMark(char32_t codePoint);                ///< categories Mn, Mc, Me
bool isNonSpacingMark(char32_t codePoint);      ///< category Mn
bool isControl(char32_t codePoint);             ///< categories Cc, Cf, Co
bool isKnownToNormalForms(char32_t codePoint);  ///< false: too new for the library's tables of normal forms
bool isWordCharacter(char32_t codePoint);       ///< letters, marks, decimal digits, connectors, joiners (Unicode TR 18, \w)
bool isCjkIdeograph(char32_t codePoint);        ///< the blocks that BERT puts spaces around
/// Full lower case of one code point without context: one or two code points.
std::u32string lower(char32_t codePoint);

}  // namespace core::tokenizers::unicode
