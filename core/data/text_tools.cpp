// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/text_tools.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstring>

#include <simdjson.h>

#include "core/data/piece_hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace core::data {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// Length of the valid sequence at `at` whose first byte is not ASCII, or 0.
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t index) -> unsigned {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0;
    };
    const auto follows = [&](std::size_t index) { return (byte(index) & 0xC0) == 0x80; };
    const unsigned first = byte(at), second = byte(at + 1);
    if (first >= 0xC2 && first <= 0xDF)
        return follows(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && second < 0xA0, surrogate = first == 0xED && second >= 0xA0;
        return !overlong && !surrogate && follows(at + 1) && follows(at + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && second < 0x90, tooLarge = first == 0xF4 && second >= 0x90;
        return !overlong && !tooLarge && follows(at + 1) && follows(at + 2) && follows(at + 3) ? 4 : 0;
    }
    return 0;
}

bool isAsciiWordByte(unsigned char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

}  // namespace

char32_t nextCodePoint(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        ++at;
        return byte;
    }
    const std::size_t length = sequenceLength(text, at);
    if (length == 0) {
        ++at;
        return replacement;
    }
    char32_t value = byte & (0xFFu >> (length + 1));
    for (std::size_t index = 1; index < length; ++index)
        value = (value << 6) | (static_cast<unsigned char>(text[at + index]) & 0x3Fu);
    at += length;
    return value;
}

void appendCodePoint(std::string& text, char32_t codePoint) {
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0 | (codePoint >> 6));
        add(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        add(0xE0 | (codePoint >> 12));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    } else {
        add(0xF0 | (codePoint >> 18));
        add(0x80 | ((codePoint >> 12) & 0x3F));
        add(0x80 | ((codePoint >> 6) & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    }
}

std::int64_t countCodePoints(std::string_view text) {
    std::int64_t count = 0;
    for (const char byte : text)
        count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    return count;
}

std::size_t validUtf8Prefix(std::string_view text) {
    constexpr std::size_t worthIt = 128;
    if (text.size() >= worthIt && simdjson::validate_utf8(text.data(), text.size()))
        return text.size();
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size()) {
            std::uint64_t block;
            std::memcpy(&block, text.data() + at, 8);
            if ((block & 0x8080808080808080u) == 0) {
                at += 8;
                continue;
            }
        }
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t length = sequenceLength(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return at;
}

bool isSpace(char32_t codePoint) {
    if (codePoint < 0x80)
        return codePoint == ' ' || (codePoint >= 9 && codePoint <= 13);
    return codePoint == 0x200B || codePoint == 0xFEFF || u_isUWhiteSpace(static_cast<UChar32>(codePoint));
}

bool isBlank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (!isSpace(nextCodePoint(text, at)))
            return false;
    return true;
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = 0, end = 0;
    bool started = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        if (isSpace(nextCodePoint(text, at)))
            continue;
        if (!started)
            begin = here;
        started = true;
        end = at;
    }
    return text.substr(begin, end - begin);
}

std::string folded(std::string_view text) {
    std::string spaced;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        if (isSpace(codePoint)) {
            gap = !spaced.empty();
            continue;
        }
        if (gap)
            spaced += ' ';
        gap = false;
        appendCodePoint(spaced, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(codePoint), U_FOLD_CASE_DEFAULT)));
    }
    if (validUtf8Prefix(spaced) != spaced.size() || countCodePoints(spaced) == static_cast<std::int64_t>(spaced.size()))
        return spaced;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        return spaced;
    std::string composed;
    composer->normalize(icu::UnicodeString::fromUTF8(spaced), status).toUTF8String(composed);
    return U_FAILURE(status) ? spaced : composed;
}

std::vector<std::uint64_t> wordHashes(std::string_view text) {
    std::vector<std::uint64_t> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty())
            words.push_back(hashBytes(word));
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            ++at;
            if (isAsciiWordByte(byte))
                word += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
            else
                finish();
            continue;
        }
        const auto codePoint = static_cast<UChar32>(nextCodePoint(text, at));
        if (u_isalnum(codePoint) || (U_GET_GC_MASK(codePoint) & U_GC_M_MASK) != 0)
            appendCodePoint(word, static_cast<char32_t>(u_tolower(codePoint)));
        else
            finish();
    }
    finish();
    return words;
}

std::int64_t countWords(std::string_view text) {
    std::int64_t words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const bool space = isSpace(nextCodePoint(text, at));
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

std::uint64_t hashBytes(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hashText(std::string_view bytes) {
    return hashName(hashBytes(bytes));
}

std::string shortened(std::string_view text, std::size_t limit) {
    std::string line;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == limit)
            return line + "…";
        const char32_t codePoint = nextCodePoint(text, at);
        appendCodePoint(line, codePoint < 32 ? U' ' : codePoint);
    }
    return line;
}

}  // namespace core::data
