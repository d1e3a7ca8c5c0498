// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizers/normalized_text.h"

namespace core::tokenizers {

/// SentencePiece's "precompiled_charsmap": a double-array trie (Aoe 1989, as darts-clone packs it) from text to its
/// replacement.
class PrecompiledMap {
public:
    /// `blob`: length of the trie in bytes (little-endian 32 bits), the trie, the replacements (each ended by a zero byte).
    /// Every way through the trie stays inside it, whatever the bytes. @throws base::Error "tokenizer.damaged-map"
    PrecompiledMap(std::string_view blob, const std::string& file);

    /// Normalizes by grapheme as the tokenizers library does.
    void apply(NormalizedText& text) const;

private:
    /// Replacement of the shortest entry that `part` begins with; data() is null if there is none.
    std::string_view find(std::string_view part) const;
    std::string replaceAscii(std::string_view text) const;

    std::vector<std::uint32_t> m_units;
    std::string m_replacements;
    std::array<std::string, 128> m_ascii;  ///< what each ASCII character becomes
};

/// Follows every way through a map's trie, for a library that does not look where it steps.
/// @throws base::Error "tokenizer.damaged-map" if one leaves the trie or the replacements
void checkPrecompiledMap(std::string_view blob, const std::string& file);

/// @throws base::Error "tokenizer.damaged-map"
std::string decodeBase64(std::string_view text, const std::string& file);

}  // namespace core::tokenizers
