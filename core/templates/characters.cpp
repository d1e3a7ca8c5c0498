// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/characters.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstring>

namespace core::templates::characters {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// The code point at `at`, which moves behind it; negative where the bytes are no UTF-8.
UChar32 next(std::string_view utf8, std::int32_t& at) {
    UChar32 codePoint = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    U8_NEXT(bytes, at, static_cast<std::int32_t>(utf8.size()), codePoint);
    return codePoint;
}

std::string toUtf8(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

bool stripped(char32_t codePoint, std::string_view bytes, const std::string* set) {
    return set ? set->find(bytes) != std::string::npos : isSpace(codePoint);
}

}  // namespace

bool isValid(std::string_view utf8) {
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(utf8.size());)
        if (next(utf8, at) < 0)
            return false;
    return true;
}

std::int64_t count(std::string_view utf8) {
    std::int64_t number = 0;
    for (const char byte : utf8)
        number += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return number;
}

std::size_t lengthAt(std::string_view utf8, std::size_t at) {
    auto end = static_cast<std::int32_t>(at);
    next(utf8, end);
    return static_cast<std::size_t>(end) - at;
}

char32_t decodeAt(std::string_view utf8, std::size_t at) {
    auto position = static_cast<std::int32_t>(at);
    const UChar32 codePoint = next(utf8, position);
    return codePoint < 0 ? replacement : static_cast<char32_t>(codePoint);
}

std::size_t offsetOf(std::string_view utf8, std::int64_t index) {
    std::size_t at = 0;
    while (index > 0 && at < utf8.size()) {
        ++at;
        while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80)
            ++at;
        --index;
    }
    return at;
}

void append(std::string& utf8, char32_t codePoint) {
    const bool allowed = codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
    icu::UnicodeString(static_cast<UChar32>(allowed ? codePoint : replacement)).toUTF8String(utf8);
}

std::size_t find(std::string_view utf8, std::string_view part, std::size_t from) {
    if (from > utf8.size())
        return std::string_view::npos;
    const void* found = memmem(utf8.data() + from, utf8.size() - from, part.data(), part.size());
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - utf8.data()) : std::string_view::npos;
}

bool isSpace(char32_t codePoint) {
    if (codePoint < 0x80)
        return codePoint == ' ' || (codePoint >= 0x09 && codePoint <= 0x0D) || (codePoint >= 0x1C && codePoint <= 0x1F);
    const auto direction = u_charDirection(static_cast<UChar32>(codePoint));
    return u_charType(static_cast<UChar32>(codePoint)) == U_SPACE_SEPARATOR || direction == U_WHITE_SPACE_NEUTRAL ||
           direction == U_BLOCK_SEPARATOR || direction == U_SEGMENT_SEPARATOR;
}

bool isPrintable(char32_t codePoint) {
    constexpr std::uint32_t unprintable =
        U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_CO_MASK | U_GC_CN_MASK | U_GC_Z_MASK;
    return codePoint == ' ' || (U_MASK(u_charType(static_cast<UChar32>(codePoint))) & unprintable) == 0;
}

bool isNamePart(char32_t codePoint) {
    return codePoint == '_' || isLetter(codePoint) || (U_GET_GC_MASK(static_cast<UChar32>(codePoint)) & U_GC_N_MASK) != 0;
}

bool isDigit(char32_t codePoint) {
    return u_isdigit(static_cast<UChar32>(codePoint));
}

bool isLetter(char32_t codePoint) {
    return u_isalpha(static_cast<UChar32>(codePoint));
}

bool isUncased(char32_t codePoint) {
    const auto point = static_cast<UChar32>(codePoint);
    return !u_isUUppercase(point) && !u_isULowercase(point) && u_charType(point) != U_TITLECASE_LETTER;
}

std::string upper(const std::string& utf8) {
    return toUtf8(icu::UnicodeString::fromUTF8(utf8).toUpper(icu::Locale::getRoot()));
}

std::string lower(const std::string& utf8) {
    return toUtf8(icu::UnicodeString::fromUTF8(utf8).toLower(icu::Locale::getRoot()));
}

std::string capitalized(const std::string& utf8) {
    if (utf8.empty())
        return {};
    std::string result;
    append(result, static_cast<char32_t>(u_totitle(static_cast<UChar32>(decodeAt(utf8, 0)))));
    return result + lower(utf8.substr(lengthAt(utf8, 0)));
}

std::string title(const std::string& utf8) {
    std::string result;
    bool inWord = false;
    for (std::size_t at = 0; at < utf8.size(); at += lengthAt(utf8, at)) {
        const auto codePoint = static_cast<UChar32>(decodeAt(utf8, at));
        append(result, static_cast<char32_t>(inWord ? u_tolower(codePoint) : u_totitle(codePoint)));
        inWord = !isUncased(static_cast<char32_t>(codePoint));
    }
    return result;
}

std::string_view stripLeft(std::string_view utf8, const std::string* set) {
    while (!utf8.empty()) {
        const std::size_t length = lengthAt(utf8, 0);
        if (!stripped(decodeAt(utf8, 0), utf8.substr(0, length), set))
            break;
        utf8.remove_prefix(length);
    }
    return utf8;
}

std::string_view stripRight(std::string_view utf8, const std::string* set) {
    while (!utf8.empty()) {
        std::size_t at = utf8.size() - 1;
        while (at > 0 && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80)
            --at;
        if (!stripped(decodeAt(utf8, at), utf8.substr(at), set))
            break;
        utf8.remove_suffix(utf8.size() - at);
    }
    return utf8;
}

}  // namespace core::templates::characters
