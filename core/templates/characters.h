// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// UTF-8 as Python's str shows it: counted, cut and cased by code points.
namespace core::templates::characters {

bool isValid(std::string_view utf8);
std::int64_t count(std::string_view utf8);
/// Bytes of the code point that begins at `at`.
std::size_t lengthAt(std::string_view utf8, std::size_t at);
char32_t decodeAt(std::string_view utf8, std::size_t at);
/// The byte where code point `index` (0 … count) begins.
std::size_t offsetOf(std::string_view utf8, std::int64_t index);
void append(std::string& utf8, char32_t codePoint);

/// Like std::string_view::find, but never slower than the texts are long.
std::size_t find(std::string_view utf8, std::string_view part, std::size_t from = 0);

bool isSpace(char32_t codePoint);      ///< Python's str.isspace
bool isPrintable(char32_t codePoint);  ///< Python's str.isprintable
bool isNamePart(char32_t codePoint);   ///< \w of Python's regular expressions
bool isDigit(char32_t codePoint);
bool isLetter(char32_t codePoint);
/// Neither upper nor lower case.
bool isUncased(char32_t codePoint);

std::string upper(const std::string& utf8);
std::string lower(const std::string& utf8);
/// The first character in title case, the rest in lower case.
std::string capitalized(const std::string& utf8);
/// Python's str.title.
std::string title(const std::string& utf8);

/// Without the spaces, or the characters of `set`, at its ends. A null `set`: white space.
std::string_view stripLeft(std::string_view utf8, const std::string* set = nullptr);
std::string_view stripRight(std::string_view utf8, const std::string* set = nullptr);

}  // namespace core::templates::characters
