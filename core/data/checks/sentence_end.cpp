// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/sentence_end.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::int64_t fewestWords = 6;
constexpr std::int64_t wordsOfLine = 9;  ///< a last line with fewer is a signature, a verse, an item of a list

bool isItem(std::string_view line) {
    if (line.starts_with("•") || line.starts_with("–"))
        return true;
    const std::size_t digits = line.find_first_not_of("0123456789");
    return line[0] == '-' || line[0] == '*' || line[0] == '|' || line[0] == '#' ||
           (digits != 0 && digits < 4 && (line[digits] == '.' || line[digits] == ')'));
}

/// Whether a sentence ends before the end: a mark behind a word of some letters, and a blank.
bool hasSentenceWithin(std::string_view text) {
    for (std::size_t at = text.find_first_of(".!?"); at != std::string_view::npos; at = text.find_first_of(".!?", at + 1)) {
        const std::size_t blank = text.substr(0, at).find_last_of(" \n");
        const std::size_t letters = at - (blank == std::string_view::npos ? 0 : blank + 1);
        if (letters > 2 && at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n'))
            return true;
    }
    return false;
}

constexpr std::int64_t fewestTexts = 20;                 ///< that say how texts end in a set
constexpr double usuallyFinished = 0.85, always = 0.95;  ///< shares from which an unfinished one is odd

}  // namespace

void TextEnds::add(TextEnd end) {
    m_judged += end != TextEnd::TooShort;
    m_finished += end == TextEnd::Finished;
}

bool TextEnds::isOdd(TextEnd end) const {
    const double share = static_cast<double>(m_finished) / static_cast<double>(std::max<std::int64_t>(m_judged, 1));
    return m_judged >= fewestTexts &&
           ((end == TextEnd::Unfinished && share >= usuallyFinished) || (end == TextEnd::Unmarked && share >= always));
}

TextEnd textEnd(std::string_view text) {
    const std::string_view plain = trimmed(text);
    if (plain.empty())
        return TextEnd::TooShort;
    const std::size_t lineBreak = plain.rfind('\n');
    const std::string_view line = lineBreak == std::string_view::npos ? plain : trimmed(plain.substr(lineBreak + 1));
    std::size_t last = plain.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(plain[last]) & 0xC0) == 0x80)
        --last;
    const char32_t mark = nextCodePoint(plain, last);
    const bool unfinished = mark == ',' || u_isalnum(static_cast<UChar32>(mark));
    if (unfinished && (countWords(line) < (lineBreak == std::string_view::npos ? fewestWords : wordsOfLine) || isItem(line)))
        return TextEnd::TooShort;
    if (!unfinished && countWords(plain) < fewestWords)
        return TextEnd::TooShort;
    // The last word of a line that is an address on the web.
    const std::size_t blank = line.find_last_of(" \t");
    const std::string_view word = line.substr(blank == std::string_view::npos ? 0 : blank + 1);
    const bool address = word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos;
    if (!unfinished || address)
        return TextEnd::Finished;
    return hasSentenceWithin(plain) ? TextEnd::Unfinished : TextEnd::Unmarked;
}

}  // namespace core::data
