// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <iterator>

#include "core/data/repair/repair.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

// Windows-1252 from 0x80 to 0x9F; undefined bytes stand for themselves.
constexpr char32_t windowsBytes[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                       0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                       0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// The byte that Windows-1252 shows as this character, or 0.
unsigned windowsByte(char32_t codePoint) {
    if (codePoint >= 0x80 && codePoint <= 0xFF)
        return codePoint;
    const auto found = std::find(std::begin(windowsBytes), std::end(windowsBytes), codePoint);
    return found == std::end(windowsBytes) ? 0 : 0x80 + static_cast<unsigned>(found - std::begin(windowsBytes));
}

/// Bytes that follow in UTF-8 after the lead byte, where a misread text would show it; 0: none.
/// Other letters with accents stand before quotation marks in healthy texts, too.
int followers(unsigned lead) {
    const bool pair = lead == 0xC2 || lead == 0xC3 || lead == 0xC4 || lead == 0xC5 || lead == 0xD0 || lead == 0xD1;
    return pair ? 1 : lead >= 0xE0 && lead <= 0xEF ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
}

/// The byte that follows, as Windows-1252 shows it, or 0.
unsigned followerByte(char32_t codePoint, int expected) {
    const unsigned byte = windowsByte(codePoint);
    const bool quotationMark = expected == 1 && (byte == 0xAB || byte == 0xBB);
    return byte >= 0x80 && byte <= 0xBF && !quotationMark ? byte : 0;
}

}  // namespace

TextChanges mojibakeChanges(std::string_view text) {
    TextChanges changes;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        const char32_t first = nextCodePoint(text, at);
        const unsigned lead = first == 0xFFFD ? 0 : windowsByte(first);
        const int expected = followers(lead);
        std::string bytes(1, static_cast<char>(lead));
        std::size_t end = at;
        while (static_cast<int>(bytes.size()) <= expected && end < text.size()) {
            const unsigned byte = followerByte(nextCodePoint(text, end), expected);
            if (byte == 0)
                break;
            bytes += static_cast<char>(byte);
            at = end;
        }
        if (expected > 0 && static_cast<int>(bytes.size()) == expected + 1 && validUtf8Prefix(bytes) == bytes.size())
            changes.push_back({begin, at - begin, std::move(bytes)});
        else
            nextCodePoint(text, at = begin);
    }
    return changes;
}

}  // namespace core::data
