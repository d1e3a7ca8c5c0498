// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::data {

/// The code point at `at`, which moves behind it. Invalid bytes give U+FFFD, one byte each.
char32_t nextCodePoint(std::string_view text, std::size_t& at);
void appendCodePoint(std::string& text, char32_t codePoint);
std::int64_t countCodePoints(std::string_view text);

/// Length of the longest valid UTF-8 prefix. Overlong forms, surrogates and values above U+10FFFF are invalid.
std::size_t validUtf8Prefix(std::string_view text);

/// White space in the sense of Unicode, and the invisible U+200B and U+FEFF.
bool isSpace(char32_t codePoint);
bool isBlank(std::string_view text);
/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

/// Lower case, composed (NFC), edges trimmed, runs of white space as one blank.
std::string folded(std::string_view text);

/// The words (runs of letters and digits) in lower case, each as a 64-bit hash.
std::vector<std::uint64_t> wordHashes(std::string_view text);
/// Runs between white space.
std::int64_t countWords(std::string_view text);

std::uint64_t hashBytes(std::string_view bytes);
/// xxh3-64 of bytes in hexadecimal.
std::string hashText(std::string_view bytes);

/// At most `limit` code points of one line, with … where it was cut.
std::string shortened(std::string_view text, std::size_t limit = 60);

}  // namespace core::data
