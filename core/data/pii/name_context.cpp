// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/name_context.h"

#include <algorithm>
#include <iterator>

#include "core/data/pii/name_lists.h"

namespace core::data {

bool isAddressed(const WordText& words, std::size_t index) {
    static constexpr std::string_view before[] = {
        "to",   "by",   "for",  "a",     "call", "ask",  "tell",  "contact", "told", "asked", "called",   "met",
        "meet", "with", "from", "thank", "saw",  "mit",  "von",   "bei",     "fur",  "con",   "para",     "avec",
        "chez", "pour", "per",  "voor",  "met",  "frag", "rufen", "email",   "por",  "par",   "demandez", "fragen"};
    return index > 0 && words[index].gap == Word::Gap::Blank &&
           std::find(std::begin(before), std::end(before), words[index - 1].key) != std::end(before);
}

bool isWithinSentence(const WordText& words, std::size_t index) {
    static constexpr std::string_view articles[] = {"the", "a",   "an",   "this", "der", "die", "das", "dem", "den",
                                                    "des", "ein", "eine", "el",   "la",  "los", "las", "un",  "una",
                                                    "le",  "les", "une",  "du",   "il",  "lo",  "de",  "het", "een",
                                                    "del", "al",  "st",   "san",  "in",  "en",  "im",  "at",  "of"};
    if (index == 0 || words[index].gap != Word::Gap::Blank)
        return false;
    const Word& before = words[index - 1];
    const bool small = !before.capital || (words.startsSentence(index - 1) && isNeverName(before.key));
    return before.isLetters() && small && std::find(std::begin(articles), std::end(articles), before.key) == std::end(articles);
}

bool speaks(const WordText& words, std::size_t index) {
    static constexpr std::string_view verbs[] = {
        "said",   "says",     "told",     "asked",  "wrote",    "called",    "phoned",  "rang",      "emailed",
        "texted", "agreed",   "refused",  "signed", "promised", "mentioned", "replied", "explained", "complained",
        "sagt",   "sagte",    "meint",    "meinte", "schrieb",  "fragte",    "rief",    "dijo",      "dice",
        "llamo",  "escribio", "pregunto", "dit",    "demande",  "ecrit",     "appelle", "repond"};
    const Word& word = words[index];
    if (word.key == "here")  // "Priya here."
        return word.gap == Word::Gap::Blank && words[index + 1].kind == Word::Kind::Mark;
    return word.gap == Word::Gap::Blank && std::find(std::begin(verbs), std::end(verbs), word.key) != std::end(verbs);
}

}  // namespace core::data
