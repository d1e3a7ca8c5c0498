// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <iterator>

#include "core/data/pii/cues.h"
#include "core/data/pii/recognisers.h"
#include "core/data/pii/word_list.h"

namespace core::data {
namespace {

constexpr std::string_view months = " january jan januar janner enero janvier janv gennaio gen januari "
                                    " february feb februar febrero fevrier fevr febbraio febr februari "
                                    " march mar marz maerz marzo mars mrz maart mrt "
                                    " april apr abril avril avr aprile abr "
                                    " may mai mayo maggio mei mag "
                                    " june jun juni junio juin giugno giu "
                                    " july jul juli julio juillet juil luglio lug "
                                    " august aug agosto aout ago augustus "
                                    " september sep sept septiembre septembre settembre setiembre set "
                                    " october oct oktober okt octubre octobre ottobre ott "
                                    " november nov noviembre novembre "
                                    " december dec dezember dez diciembre decembre dicembre dic ";

bool isMonth(const Word& word) {
    static const WordSet names = wordSet(months);
    return word.isLetters() && names.contains(word.key);
}

int valueOf(const Word& word) {
    return word.isDigits() && word.key.size() <= 4 ? std::stoi(word.key) : -1;
}

bool isDay(const Word& word) {
    return word.key.size() <= 2 && valueOf(word) >= 1 && valueOf(word) <= 31;
}

bool isYear(const Word& word, bool twoDigits = false) {
    return (word.key.size() == 4 && valueOf(word) >= 1880 && valueOf(word) <= 2100) ||
           (twoDigits && word.isDigits() && word.key.size() == 2);
}

/// "4.02.1935", "04/02/35", "1935-02-04". @returns the index behind it, or 0
std::size_t endOfNumbers(const WordText& words, std::size_t at) {
    const Word &first = words[at], &second = words[at + 2], &third = words[at + 4];
    const bool marks = words[at + 1].kind == Word::Kind::Mark && words[at + 1].key == words[at + 3].key &&
                       std::string_view("./-").find(words[at + 1].key) != std::string_view::npos;
    if (!marks || words[at + 1].gap != Word::Gap::None || words[at + 3].gap != Word::Gap::None || !isDay(second))
        return 0;
    const bool dotted = words[at + 1].isMark('.');  // only there may blanks stand: "4. 2. 1935"
    if (!dotted && (second.gap != Word::Gap::None || third.gap != Word::Gap::None))
        return 0;
    const bool fits = (isYear(first) && isDay(third)) || (isDay(first) && isYear(third, true));
    return fits && std::min(valueOf(isYear(first) ? third : first), valueOf(second)) <= 12 ? at + 5 : 0;
}

bool isBetween(const Word& word) {
    static constexpr std::string_view fillers[] = {".", ",", "de", "of", "del", "st", "nd", "rd", "th", "er", "o", "º", "the"};
    return std::find(std::begin(fillers), std::end(fillers), word.key) != std::end(fillers);
}

std::size_t skipBetween(const WordText& words, std::size_t at) {
    for (int steps = 0; steps < 3 && isBetween(words[at]) && words[at].gap != Word::Gap::Line; ++steps)
        ++at;
    return at;
}

/// "6. Februar 1989", "6th of May, 1989", "14 de diciembre de 1962", "May 6, 1989". @returns the index behind it, or 0
std::size_t endOfNamedMonth(const WordText& words, std::size_t at) {
    const std::size_t second = skipBetween(words, at + 1);
    const bool dayFirst = isDay(words[at]) && isMonth(words[second]);
    if (!dayFirst && !(isMonth(words[at]) && isDay(words[second])))
        return 0;
    const std::size_t year = skipBetween(words, second + 1);
    return isYear(words[year]) ? year + 1 : 0;
}

bool isBirth(const WordText& words, std::size_t first, std::size_t end) {
    const auto before = cueBefore(words, first, 7);
    return before == Cue::Birth || (before != Cue::Event && hasCueAfter(words, end, Cue::Birth, 3));
}

}  // namespace

void findDates(PersonalFinder& finder) {
    const WordText& words = finder.words();
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool touches = at > 0 && words[at].gap == Word::Gap::None && words[at - 1].kind != Word::Kind::Mark;
        if (words[at].used || touches || words[at].kind == Word::Kind::Mark)
            continue;
        std::size_t end = words[at].isDigits() ? endOfNumbers(words, at) : 0;
        if (end == 0)
            end = endOfNamedMonth(words, at);
        if (end == 0)
            continue;
        // A number that goes on is a version or an address of a computer.
        if (words[end].kind == Word::Kind::Mark && words[end].gap == Word::Gap::None && words[end + 1].isDigits() &&
            words[end + 1].gap == Word::Gap::None && !words[end].isMark(','))
            continue;
        if (!(isBirth(words, at, end) && finder.add(PersonalKind::BirthDate, at, end)))
            finder.block(at, end);
        at = end - 1;
    }
}

}  // namespace core::data
