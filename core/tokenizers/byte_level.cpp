// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/byte_level.h"

#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

bool isPrintable(int byte) {
    return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || (byte >= 0xAE && byte <= 0xFF);
}

constexpr char32_t firstSubstitute = 0x100;
constexpr std::size_t substitutes = 68;

/// Bytes by the substitutes U+0100... of those that cannot be shown.
std::array<unsigned char, substitutes> substitutedBytes() {
    std::array<unsigned char, substitutes> bytes{};
    std::size_t next = 0;
    for (int byte = 0; byte < 256; ++byte)
        if (!isPrintable(byte))
            bytes[next++] = static_cast<unsigned char>(byte);
    return bytes;
}

const std::array<unsigned char, substitutes>& bySubstitute() {
    static const std::array<unsigned char, substitutes> table = substitutedBytes();
    return table;
}

std::array<char32_t, 256> makeAlphabet() {
    std::array<char32_t, 256> table{};
    for (int byte = 0; byte < 256; ++byte)
        table[static_cast<std::size_t>(byte)] = static_cast<char32_t>(byte);
    for (std::size_t i = 0; i < substitutes; ++i)
        table[bySubstitute()[i]] = firstSubstitute + static_cast<char32_t>(i);
    return table;
}

}  // namespace

const std::array<char32_t, 256>& byteLevelAlphabet() {
    static const std::array<char32_t, 256> table = makeAlphabet();
    return table;
}

std::optional<std::string> byteLevelBytes(std::string_view token) {
    std::string bytes;
    for (std::size_t at = 0; at < token.size();) {
        const unicode::CodePoint c = unicode::decodeAt(token, at);
        at += c.length;
        if (c.value < 0x100 && isPrintable(static_cast<int>(c.value)))
            bytes.push_back(static_cast<char>(c.value));
        else if (c.value >= firstSubstitute && c.value < firstSubstitute + substitutes)
            bytes.push_back(static_cast<char>(bySubstitute()[c.value - firstSubstitute]));
        else
            return std::nullopt;
    }
    return bytes;
}

std::string byteLevelToken(std::string_view bytes) {
    std::string token;
    for (const char byte : bytes)
        unicode::append(token, byteLevelAlphabet()[static_cast<unsigned char>(byte)]);
    return token;
}

}  // namespace core::tokenizers
