// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/words.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

bool isAsciiLetter(char32_t letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool isLetterBeyondAscii(UChar32 letter) {
    return u_isalpha(letter) || (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0;
}

bool isLetter(char32_t letter) {
    return letter < 0x80 ? isAsciiLetter(letter) : isLetterBeyondAscii(static_cast<UChar32>(letter));
}

bool isDigit(char32_t letter) {
    return letter >= '0' && letter <= '9';
}

bool isHyphen(char32_t letter) {
    return letter == '-' || letter == 0x2010 || letter == 0x2011;
}

/// Letters of Latin with accents, as the letters below them.
void appendPlain(std::string& key, char32_t letter) {
    struct Range {
        char32_t first, last;
        char plain;
    };
    static constexpr Range ranges[] = {
        {0xDF, 0xDF, 's'},   {0xE0, 0xE6, 'a'},   {0xE7, 0xE7, 'c'},   {0xE8, 0xEB, 'e'},   {0xEC, 0xEF, 'i'},
        {0xF0, 0xF0, 'd'},   {0xF1, 0xF1, 'n'},   {0xF2, 0xF6, 'o'},   {0xF8, 0xF8, 'o'},   {0xF9, 0xFC, 'u'},
        {0xFD, 0xFD, 'y'},   {0xFE, 0xFE, 't'},   {0xFF, 0xFF, 'y'},   {0x100, 0x105, 'a'}, {0x106, 0x10D, 'c'},
        {0x10E, 0x111, 'd'}, {0x112, 0x11B, 'e'}, {0x11C, 0x123, 'g'}, {0x124, 0x127, 'h'}, {0x128, 0x131, 'i'},
        {0x134, 0x135, 'j'}, {0x136, 0x138, 'k'}, {0x139, 0x142, 'l'}, {0x143, 0x14B, 'n'}, {0x14C, 0x151, 'o'},
        {0x152, 0x153, 'o'}, {0x154, 0x159, 'r'}, {0x15A, 0x161, 's'}, {0x162, 0x167, 't'}, {0x168, 0x173, 'u'},
        {0x174, 0x175, 'w'}, {0x176, 0x178, 'y'}, {0x179, 0x17E, 'z'}, {0x218, 0x219, 's'}, {0x21A, 0x21B, 't'}};
    if (letter >= 0x300 && letter < 0x370)
        return;  // accents that stand behind their letter
    const auto range =
        std::find_if(std::begin(ranges), std::end(ranges), [&](const Range& each) { return letter <= each.last; });
    if (range != std::end(ranges) && letter >= range->first)
        key += range->plain;
    else
        appendCodePoint(key, letter);
    if (letter == 0xDF || letter == 0xE6)
        key += letter == 0xDF ? 's' : 'e';
}

}  // namespace

WordText::WordText(std::string_view text) : m_text(text) {
    Word::Gap gap = Word::Gap::Line;
    m_words.reserve(text.size() / 4 + 1);
    for (std::size_t at = 0; at < text.size();) {
        Word word;
        word.begin = at;
        std::size_t next = at;
        const char32_t first = nextCodePoint(text, next);
        if (isSpace(first)) {
            gap = first == '\n' || first == '\r' ? Word::Gap::Line : std::max(gap, Word::Gap::Blank);
            at = next;
            continue;
        }
        word.gap = gap;
        gap = Word::Gap::None;
        if (isLetter(first)) {
            m_words.push_back(std::move(word));
            addLetters(at);
            continue;
        }
        word.kind = isDigit(first) ? Word::Kind::Digits : Word::Kind::Mark;
        while (isDigit(first) && next < text.size() && isDigit(static_cast<unsigned char>(text[next])))
            ++next;
        m_digits = m_digits || isDigit(first);
        word.end = at = next;
        word.key = text.substr(word.begin, word.end - word.begin);
        m_words.push_back(std::move(word));
    }
    const auto count = [&](auto test) { return std::count_if(m_words.begin(), m_words.end(), test); };
    const auto shouted = count([](const Word& word) { return word.allCapitals; });
    m_caseless = m_caseless ||
                 (shouted > 3 && 2 * shouted > count([](const Word& word) { return word.isLetters() && word.key.size() > 1; }));
    m_none.begin = m_none.end = text.size();
    m_none.gap = Word::Gap::Line;
}

void WordText::addLetters(std::size_t& at) {
    Word& word = m_words.back();
    word.kind = Word::Kind::Letters;
    std::size_t letters = 0, capitals = 0;
    bool hyphen = false;
    while (at < m_text.size()) {
        std::size_t next = at;
        const char32_t letter = nextCodePoint(m_text, next);
        if (!isLetter(letter)) {
            std::size_t after = next;
            if (hyphen || !isHyphen(letter) || after >= m_text.size() || !isLetter(nextCodePoint(m_text, after)))
                break;
            hyphen = true;
            word.key += '-';
            at = next;
            continue;
        }
        hyphen = false;
        const bool capital = letter < 0x80 ? letter <= 'Z' : u_isupper(static_cast<UChar32>(letter));
        word.capital = word.capital || (capital && letters == 0);
        ++letters;
        capitals += capital;
        if (letter < 0x80)
            word.key += static_cast<char>(capital ? letter + 32 : letter);
        else
            appendPlain(word.key, capital ? static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter))) : letter);
        at = next;
    }
    word.end = at;
    word.allCapitals = letters > 1 && capitals == letters;
    m_caseless = m_caseless && capitals == 0;
}

std::string_view WordText::written(std::size_t index) const {
    const Word& word = (*this)[index];
    return m_text.substr(word.begin, word.end - word.begin);
}

void WordText::use(std::size_t first, std::size_t end) {
    for (std::size_t index = first; index < std::min(end, m_words.size()); ++index)
        m_words[index].used = true;
}

bool WordText::isUsed(std::size_t first, std::size_t end) const {
    for (std::size_t index = first; index < std::min(end, m_words.size()); ++index)
        if (m_words[index].used)
            return true;
    return false;
}

std::size_t WordText::indexAt(std::size_t byte) const {
    const auto found = std::partition_point(m_words.begin(), m_words.end(), [&](const Word& word) { return word.end <= byte; });
    return static_cast<std::size_t>(found - m_words.begin());
}

bool WordText::endsSentence(std::size_t index) const {
    const Word& mark = (*this)[index];
    if (mark.kind != Word::Kind::Mark)
        return false;
    if (mark.isMark('!') || mark.isMark('?') || mark.isMark(';'))
        return true;
    // A short word before the point is an abbreviation more often than not: "no.", "Tel.", "geb.".
    return mark.isMark('.') && (*this)[index + 1].gap != Word::Gap::None && index > 0 &&
           !((*this)[index - 1].isLetters() && (*this)[index - 1].key.size() <= 4);
}

bool WordText::startsSentence(std::size_t index) const {
    if (index == 0 || (*this)[index].gap == Word::Gap::Line)
        return true;
    const Word& before = (*this)[index - 1];
    return before.kind == Word::Kind::Mark && !before.isMark(',') && !before.isMark('(') && !before.isMark('\'');
}

}  // namespace core::data
