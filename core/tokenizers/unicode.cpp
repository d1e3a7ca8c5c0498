// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/unicode.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

namespace core::tokenizers::unicode {
namespace {

constexpr char32_t replacement = 0xFFFD;

Class classify(char32_t codePoint) {
    const auto value = static_cast<UChar32>(codePoint);
    const std::uint32_t category = U_GET_GC_MASK(value);
    if (category & U_GC_L_MASK)
        return Class::Letter;
    if (category & U_GC_N_MASK)
        return Class::Number;
    return u_isUWhiteSpace(value) ? Class::Space : Class::Other;
}

std::array<Class, 128> asciiClasses() {
    std::array<Class, 128> table{};
    for (char32_t c = 0; c < 128; ++c)
        table[c] = classify(c);
    return table;
}

const std::array<Class, 128> ascii = asciiClasses();

unsigned char byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

bool hasCategory(char32_t codePoint, std::uint32_t mask) {
    return (U_GET_GC_MASK(static_cast<UChar32>(codePoint)) & mask) != 0;
}

/// The tokenizers library carries Unicode tables of these versions: later characters have no category there, and tokens must
/// come out as models were trained with them.
constexpr std::uint8_t categoriesVersion = 8, normalizationVersion = 9;

bool isOfVersion(char32_t codePoint, std::uint8_t version) {
    UVersionInfo age;
    u_charAge(static_cast<UChar32>(codePoint), age);
    return age[0] <= version;
}

/// Length of the well-formed sequence at `at`, or 0; `faulty` is then how many bytes to replace by one sign.
std::size_t wellFormedLength(std::string_view bytes, std::size_t at, std::size_t& faulty) {
    const unsigned char first = byteAt(bytes, at);
    faulty = 1;
    if (first < 0x80)
        return 1;
    std::size_t length = 0;
    unsigned char low = 0x80, high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        if (first == 0xE0)
            low = 0xA0;
        if (first == 0xED)
            high = 0x9F;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        if (first == 0xF0)
            low = 0x90;
        if (first == 0xF4)
            high = 0x8F;
    } else {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= bytes.size() || byteAt(bytes, at + i) < low || byteAt(bytes, at + i) > high)
            return 0;
        faulty = i + 1;
        low = 0x80;
        high = 0xBF;
    }
    return length;
}

}  // namespace

CodePoint decodeAt(std::string_view utf8, std::size_t at) {
    const unsigned char first = byteAt(utf8, at);
    if (first < 0x80)
        return {first, 1};
    const auto rest = [&](std::size_t i) { return static_cast<char32_t>(byteAt(utf8, at + i) & 0x3F); };
    if (first < 0xE0)
        return {((first & 0x1Fu) << 6) | rest(1), 2};
    if (first < 0xF0)
        return {((first & 0x0Fu) << 12) | (rest(1) << 6) | rest(2), 3};
    return {((first & 0x07u) << 18) | (rest(1) << 12) | (rest(2) << 6) | rest(3), 4};
}

CodePoint decodeBefore(std::string_view utf8, std::size_t end) {
    std::size_t at = end - 1;
    while (at > 0 && (byteAt(utf8, at) & 0xC0) == 0x80)
        --at;
    return decodeAt(utf8, at);
}

void append(std::string& utf8, char32_t c) {
    if (c < 0x80) {
        utf8.push_back(static_cast<char>(c));
        return;
    }
    if (c < 0x800) {
        utf8.push_back(static_cast<char>(0xC0 | (c >> 6)));
    } else {
        if (c < 0x10000) {
            utf8.push_back(static_cast<char>(0xE0 | (c >> 12)));
        } else {
            utf8.push_back(static_cast<char>(0xF0 | (c >> 18)));
            utf8.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
        }
        utf8.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    }
    utf8.push_back(static_cast<char>(0x80 | (c & 0x3F)));
}

std::size_t encodedLength(char32_t c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

std::size_t countCodePoints(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8)
        count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

std::vector<char32_t> codePoints(std::string_view utf8) {
    std::vector<char32_t> all;
    all.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint c = decodeAt(utf8, at);
        all.push_back(c.value);
        at += c.length;
    }
    return all;
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isValid(std::string_view utf8) {
    std::size_t faulty = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t length = wellFormedLength(utf8, at, faulty);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string makeValid(std::string_view bytes) {
    std::string valid;
    valid.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t faulty = 0;
        const std::size_t length = wellFormedLength(bytes, at, faulty);
        if (length == 0) {
            append(valid, replacement);
            at += faulty;
        } else {
            valid.append(bytes.substr(at, length));
            at += length;
        }
    }
    return valid;
}

Class classOf(char32_t codePoint) {
    return codePoint < 128 ? ascii[codePoint] : classify(codePoint);
}

bool isWhitespace(char32_t codePoint) {
    return codePoint < 128 ? ascii[codePoint] == Class::Space : u_isUWhiteSpace(static_cast<UChar32>(codePoint));
}

bool isPunctuation(char32_t codePoint) {
    if (codePoint < 128)
        return codePoint > ' ' && codePoint != 127 && ascii[codePoint] == Class::Other;
    constexpr char32_t canadianChi = 0x166D;  // punctuation until Unicode 12
    return codePoint == canadianChi || (hasCategory(codePoint, U_GC_P_MASK) && isOfVersion(codePoint, categoriesVersion));
}

bool isNumeric(char32_t codePoint) {
    return classOf(codePoint) == Class::Number;
}

bool isMark(char32_t codePoint) {
    return hasCategory(codePoint, U_GC_M_MASK) && isOfVersion(codePoint, normalizationVersion);
}

bool isNonSpacingMark(char32_t codePoint) {
    constexpr char32_t javaneseKeret = 0xA9BD, hanunooPamudpod = 0x1734;  // changed places in Unicode 11 and 14
    if (codePoint == javaneseKeret || codePoint == hanunooPamudpod)
        return codePoint == hanunooPamudpod;
    return hasCategory(codePoint, U_GC_MN_MASK) && isOfVersion(codePoint, categoriesVersion);
}

bool isControl(char32_t codePoint) {
    return hasCategory(codePoint, U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK) && isOfVersion(codePoint, categoriesVersion);
}

bool isKnownToNormalForms(char32_t codePoint) {
    return codePoint < 128 || isOfVersion(codePoint, normalizationVersion);
}

bool isWordCharacter(char32_t codePoint) {
    const auto value = static_cast<UChar32>(codePoint);
    return u_isUAlphabetic(value) || hasCategory(codePoint, U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK) ||
           u_hasBinaryProperty(value, UCHAR_JOIN_CONTROL);
}

bool isCjkIdeograph(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2A6DF) ||
           (c >= 0x2A700 && c <= 0x2B73F) || (c >= 0x2B740 && c <= 0x2B81F) || (c >= 0x2B920 && c <= 0x2CEAF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

std::u32string lower(char32_t codePoint) {
    // The only code point whose lower case is longer than itself, whatever stands around it.
    if (codePoint == 0x130)
        return {U'i', 0x307};
    return {static_cast<char32_t>(u_tolower(static_cast<UChar32>(codePoint)))};
}

}  // namespace core::tokenizers::unicode
