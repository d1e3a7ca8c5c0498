// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace core::data {

/// How the bytes of a text file are to be read.
struct Encoding {
    std::string name = "UTF-8";  ///< as IANA names it
    std::size_t markBytes = 0;   ///< of the byte-order marks
    bool guessed = false;        ///< nothing in the file says so
};

/// The encoding of a text: by byte-order mark, by the pattern of NUL bytes, UTF-8 if it is (nearly) valid, else guessed.
Encoding detectEncoding(std::string_view bytes);

/// UTF-8 text of bytes in an encoding other than UTF-8, in pieces.
/// @throws base::Error "data.encoding" if the encoding is not known to ICU
void toUtf8(std::string_view bytes, const std::string& encoding, const std::function<void(std::string_view)>& take);
/// The same, whole.
std::string toUtf8(std::string_view bytes, const std::string& encoding);

/// True if every byte that is not part of valid UTF-8 is a letter or sign that Windows-1252 texts use.
bool invalidBytesLookLegacy(std::string_view text);
/// The text with each byte that is not part of valid UTF-8 read as Windows-1252.
std::string mendedWith1252(std::string_view text);
/// Bytes at the end that begin a UTF-8 sequence which the text does not finish (0 to 3).
std::size_t cutOffBytes(std::string_view text);

}  // namespace core::data
