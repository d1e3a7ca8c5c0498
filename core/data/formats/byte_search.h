// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace core::data {

/// Sets the highest bit of each byte of `block` that is zero; above the lowest such byte, others may be set too (Mycroft 1987).
constexpr std::uint64_t zeroBytes(std::uint64_t block) {
    return (block - 0x0101010101010101u) & ~block & 0x8080808080808080u;
}
constexpr std::uint64_t repeated(char byte) {
    return 0x0101010101010101u * static_cast<unsigned char>(byte);
}

/// Index of the first byte from `at` on that `isWanted` is true for, or the size of the text. `marks(block)` says the same of
/// eight bytes at once, as zeroBytes() does.
template <class Marks, class Test> std::size_t findByte(std::string_view text, std::size_t at, Marks marks, Test isWanted) {
    if constexpr (std::endian::native == std::endian::little) {
        for (; at + 8 <= text.size(); at += 8) {
            std::uint64_t block;
            std::memcpy(&block, text.data() + at, 8);
            if (const std::uint64_t found = marks(block))
                return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
        }
    }
    while (at < text.size() && !isWanted(text[at]))
        ++at;
    return at;
}

/// The first of three bytes.
inline std::size_t findAny(std::string_view text, std::size_t at, char a, char b, char c) {
    const std::uint64_t as = repeated(a), bs = repeated(b), cs = repeated(c);
    return findByte(
        text, at, [=](std::uint64_t block) { return zeroBytes(block ^ as) | zeroBytes(block ^ bs) | zeroBytes(block ^ cs); },
        [=](char byte) { return byte == a || byte == b || byte == c; });
}

/// The first byte that does not stand for itself in a JSON string: a quote, a backslash or a control character.
inline std::size_t findJsonMark(std::string_view text, std::size_t at) {
    constexpr std::uint64_t quotes = repeated('"'), backslashes = repeated('\\'), blanks = repeated(' ');
    return findByte(
        text, at,
        [](std::uint64_t block) {
            const std::uint64_t controls = (block - blanks) & ~block & 0x8080808080808080u;
            return controls | zeroBytes(block ^ quotes) | zeroBytes(block ^ backslashes);
        },
        [](char byte) { return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20; });
}

}  // namespace core::data
