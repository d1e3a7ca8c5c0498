// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/precompiled_map.h"

#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "core/base/error.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

using base::Error;

/// Longer graphemes are looked up code point by code point (as the tokenizers library does).
constexpr std::size_t longestWholeGrapheme = 5;
/// A hundred times what published models have.
constexpr std::size_t maxTrieBytes = std::size_t{16} << 20;

// Fields of a darts-clone unit.
bool hasLeaf(std::uint32_t unit) {
    return ((unit >> 8) & 1) == 1;
}
std::uint32_t label(std::uint32_t unit) {
    return unit & ((1u << 31) | 0xFF);
}
std::uint32_t offset(std::uint32_t unit) {
    return (unit >> 10) << ((unit & (1u << 9)) >> 6);
}
std::uint32_t leafValue(std::uint32_t unit) {
    return unit & ((1u << 31) - 1);
}

void appendReplaced(std::vector<Change>& changes, std::string_view old, std::string_view replacement) {
    const auto oldCount = static_cast<std::int32_t>(unicode::countCodePoints(old));
    const std::vector<char32_t> added = unicode::codePoints(replacement);
    const auto newCount = static_cast<std::int32_t>(added.size());
    for (std::int32_t i = 0; i < newCount; ++i)
        changes.push_back({added[static_cast<std::size_t>(i)], i < oldCount ? 0 : 1});
    if (newCount < oldCount && !changes.empty())
        changes.back().change -= oldCount - newCount;
}

/// ASCII has one grapheme cluster of two code points: a line break of CR and LF.
std::vector<std::size_t> asciiGraphemeEnds(std::string_view text) {
    std::vector<std::size_t> ends;
    ends.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '\r' || at + 1 == text.size() || text[at + 1] != '\n')
            ends.push_back(at + 1);
    return ends;
}

icu::BreakIterator& graphemeBreaks() {
    // Making one takes long; a thread keeps its own.
    thread_local std::unique_ptr<icu::BreakIterator> breaks;
    UErrorCode status = U_ZERO_ERROR;
    if (!breaks)
        breaks.reset(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) {
        breaks.reset();
        throw Error("tokenizer.unicode-data-missing", {}, {}, u_errorName(status));
    }
    return *breaks;
}

/// Ends of the grapheme clusters of a text, in bytes.
std::vector<std::size_t> graphemeEnds(std::string_view text) {
    if (unicode::isAscii(text))
        return asciiGraphemeEnds(text);
    icu::BreakIterator& breaks = graphemeBreaks();
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    breaks.setText(wide);
    std::vector<std::size_t> ends;
    std::size_t at = 0;
    std::int32_t units = 0;
    for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
        while (units < end) {
            const unicode::CodePoint c = unicode::decodeAt(text, at);
            at += c.length;
            units += c.value >= 0x10000 ? 2 : 1;
        }
        ends.push_back(at);
    }
    return ends;
}

struct BlobParts {
    std::vector<std::uint32_t> units;
    std::string_view replacements;
};

BlobParts takeApart(std::string_view blob, const std::string& file) {
    const auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 4; i-- > 0;)
            value = (value << 8) | static_cast<unsigned char>(blob[at + i]);
        return value;
    };
    const std::size_t trieBytes = blob.size() >= 4 ? number(0) : 0;
    if (trieBytes == 0 || trieBytes % 4 != 0 || trieBytes > blob.size() - 4 || trieBytes > maxTrieBytes)
        throw Error("tokenizer.damaged-map", {}, {.file = file},
                    std::to_string(trieBytes) + " of " + std::to_string(blob.size()));
    BlobParts parts;
    parts.units.reserve(trieBytes / 4);
    for (std::size_t at = 4; at < 4 + trieBytes; at += 4)
        parts.units.push_back(number(at));
    parts.replacements = blob.substr(4 + trieBytes);
    if (!unicode::isValid(parts.replacements))
        throw Error("tokenizer.damaged-map", {}, {.file = file}, "replacements are not UTF-8");
    return parts;
}

}  // namespace

std::string decodeBase64(std::string_view text, const std::string& file) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int count = 0;
    while (!text.empty() && text.back() == '=')
        text.remove_suffix(1);
    for (const char c : text) {
        constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const std::size_t value = alphabet.find(c);
        if (value == std::string_view::npos)
            throw Error("tokenizer.damaged-map", {}, {.file = file}, "not base64");
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes.push_back(static_cast<char>((bits >> count) & 0xFF));
        }
    }
    return bytes;
}

PrecompiledMap::PrecompiledMap(std::string_view blob, const std::string& file) {
    const BlobParts parts = takeApart(blob, file);
    m_units = parts.units;
    m_replacements = std::string(parts.replacements);
    for (std::size_t i = 0; i < m_ascii.size(); ++i) {
        const char c = static_cast<char>(i);
        const std::string_view replacement = find({&c, 1});
        m_ascii[i] = replacement.data() == nullptr ? std::string(1, c) : std::string(replacement);
    }
}

void checkPrecompiledMap(std::string_view blob, const std::string& file) {
    const auto [units, replacements] = takeApart(blob, file);
    const auto check = [&](bool good) {
        if (!good)
            throw Error("tokenizer.damaged-map", {}, {.file = file}, "a way through the trie leads out of it");
    };
    check(!replacements.empty() && replacements.back() == '\0');
    std::vector<bool> seen(units.size());
    std::vector<std::size_t> open{offset(units[0])};
    while (!open.empty()) {
        const std::size_t base = open.back();
        open.pop_back();
        // The library reads the unit of every byte that may follow.
        check((base | 0xFF) < units.size());
        if (seen[base])
            continue;
        seen[base] = true;
        for (std::size_t key = 1; key < 256; ++key) {
            const std::size_t at = base ^ key;
            if (label(units[at]) != key)
                continue;
            const std::size_t next = at ^ offset(units[at]);
            check(next < units.size());
            if (hasLeaf(units[at]))
                check(leafValue(units[next]) < replacements.size());
            open.push_back(next);
        }
    }
}

std::string_view PrecompiledMap::find(std::string_view part) const {
    std::size_t at = offset(m_units[0]);
    for (const char byte : part) {
        const auto key = static_cast<unsigned char>(byte);
        if (key == 0)
            return {};
        at ^= key;
        if (at >= m_units.size() || label(m_units[at]) != key)
            return {};
        const std::uint32_t unit = m_units[at];
        at ^= offset(unit);
        if (!hasLeaf(unit))
            continue;
        if (at >= m_units.size() || leafValue(m_units[at]) >= m_replacements.size())
            return {};
        const std::size_t begin = leafValue(m_units[at]);
        const std::size_t end = m_replacements.find('\0', begin);
        const std::string_view all = m_replacements;
        return all.substr(begin, end == std::string::npos ? end : end - begin);
    }
    return {};
}

std::string PrecompiledMap::replaceAscii(std::string_view text) const {
    std::string result;
    result.reserve(text.size());
    for (const char c : text)
        result += m_ascii[static_cast<unsigned char>(c)];
    return result;
}

void PrecompiledMap::apply(NormalizedText& normalized) const {
    const std::string_view text = normalized.text();
    // Without CR, every ASCII character is a grapheme.
    if (!normalized.isTracked() && unicode::isAscii(text) && text.find('\r') == std::string_view::npos)
        return normalized.assign(replaceAscii(text));
    std::vector<Change> changes;
    changes.reserve(text.size());
    bool modified = false;
    const auto replaced = [&](std::string_view part) {
        const std::string_view replacement = find(part);
        if (replacement.data() == nullptr)
            return false;
        appendReplaced(changes, part, replacement);
        return modified = true;
    };
    std::size_t begin = 0;
    for (const std::size_t end : graphemeEnds(text)) {
        const std::string_view grapheme = text.substr(begin, end - begin);
        begin = end;
        if (grapheme.size() <= longestWholeGrapheme && replaced(grapheme))
            continue;
        for (std::size_t at = 0; at < grapheme.size();) {
            const unicode::CodePoint c = unicode::decodeAt(grapheme, at);
            if (!replaced(grapheme.substr(at, c.length)))
                changes.push_back({c.value, 0});
            at += c.length;
        }
    }
    if (modified)
        normalized.transform(changes);
}

}  // namespace core::tokenizers
