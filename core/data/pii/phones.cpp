// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/phones.h"

#include <algorithm>
#include <iterator>

namespace core::data {
namespace {

bool joins(const Word& word) {
    static constexpr std::string_view marks[] = {"-", ".", "/", "(", ")", "‑", "–"};
    return word.kind == Word::Kind::Mark && std::find(std::begin(marks), std::end(marks), word.key) != std::end(marks);
}

/// "euros", "%": the number is an amount.
bool isAmount(const WordText& words, const NumberSlice& slice) {
    static constexpr std::string_view units[] = {"euro", "euros", "eur",    "usd", "dollars", "pounds",   "francs", "kg",
                                                 "km",   "m",     "people", "€",   "$",       "£",        "%",      "million",
                                                 "mio",  "years", "jahre",  "g",   "ml",      "habitants"};
    const Word& next = words[slice.end];
    const bool decimals = (next.isMark(',') || next.isMark('.')) && next.gap == Word::Gap::None &&
                          words[slice.end + 1].isDigits() && words[slice.end + 1].gap == Word::Gap::None;
    const auto isUnit = [&](const Word& word) {
        return std::find(std::begin(units), std::end(units), word.key) != std::end(units);
    };
    return decimals || isUnit(next) || (slice.first > 0 && isUnit(words[slice.first - 1]));
}

/// North America: area and exchange begin with 2 to 9.
bool isNorthAmerican(const NumberSlice& slice) {
    const std::size_t at = slice.digits.size() == 11 && slice.digits[0] == '1' ? 1 : 0;
    if (slice.digits.size() - at != 10 || slice.digits[at] < '2' || slice.digits[at + 3] < '2')
        return false;
    return slice.isGrouped({3, 3, 4}) || slice.isGrouped({1, 3, 3, 4});
}

/// Spain: nine digits from 6, 7, 8 or 9, not with points, which part thousands there.
bool isSpanish(const NumberSlice& slice) {
    if (slice.digits.size() != 9 || slice.digits[0] < '6' || slice.hasMark('.') || slice.digits.ends_with("000000"))
        return false;
    return slice.isGrouped({3, 3, 3}) || slice.isGrouped({3, 2, 2, 2}) || slice.isGrouped({2, 3, 2, 2}) ||
           slice.isGrouped({2, 2, 2, 3}) || slice.isGrouped({3, 6});
}

/// A zero before the area, as most of Europe writes it.
bool hasAreaZero(const NumberSlice& slice) {
    const std::size_t count = slice.digits.size();
    if (slice.digits[0] != '0' || slice.digits[1] == '0' || count < 9 || count > 13 ||
        slice.digits.find_first_not_of("01") == std::string::npos)
        return false;
    return slice.groups() > 1 ? slice.sizes[0] >= 2 && slice.sizes[0] <= 6 : count == 10 || count == 11;
}

/// Whether letters touch the word on that side, or digits touch it with a mark between: "3.1415", "12:30", "TK994".
bool goesOn(const WordText& words, std::size_t index, int side) {
    const auto touches = [&](std::size_t before) { return words[before + 1].gap == Word::Gap::None; };
    if (side < 0) {
        if (index == 0 || !touches(index - 1))
            return false;
        const Word& mark = words[index - 1];
        return mark.isLetters() ||
               (index > 1 && !mark.isMark('+') && !mark.isMark('(') && words[index - 2].isDigits() && touches(index - 2));
    }
    if (!touches(index))
        return false;
    return words[index + 1].isLetters() ||
           (words[index + 2].isDigits() && touches(index + 1) && words[index + 1].kind == Word::Kind::Mark);
}

}  // namespace

std::size_t NumberSlice::groups() const {
    return static_cast<std::size_t>(std::count_if(sizes.begin(), sizes.end(), [](std::size_t size) { return size > 0; }));
}

std::vector<std::size_t> groupsFrom(const WordText& words, std::size_t index) {
    std::vector<std::size_t> groups{index};
    for (std::size_t at = index + 1; at < words.size();) {
        std::size_t next = at;
        while (next < at + 2 && joins(words[next]) && words[next].gap != Word::Gap::Line)
            ++next;
        if (!words[next].isDigits() || words[next].used || words[next].gap == Word::Gap::Line)
            break;
        // A point or a comma before a blank ends a sentence.
        if (next > at && words[at].isMark('.') && words[next].gap != Word::Gap::None)
            break;
        groups.push_back(next);
        at = next + 1;
    }
    return groups;
}

NumberSlice sliceOf(const WordText& words, const std::vector<std::size_t>& groups, std::size_t first, std::size_t count) {
    NumberSlice slice;
    slice.first = groups[first];
    slice.end = groups[first + count - 1] + 1;
    for (std::size_t at = 0; at < count; ++at) {
        slice.digits += words[groups[first + at]].key;
        slice.sizes[at] = words[groups[first + at]].key.size();
    }
    for (std::size_t at = slice.first; at < slice.end; ++at)
        if (words[at].kind == Word::Kind::Mark)
            slice.marks += words[at].key;
    const std::size_t before = phoneBegin(slice, words);
    slice.plus = before < slice.first && (words[before].isMark('+') || words[slice.first - 1].isMark('+'));
    slice.cut = goesOn(words, slice.first, -1) || goesOn(words, slice.end - 1, 1);
    slice.whole = first == 0 && first + count == groups.size();
    return slice;
}

bool isPhone(const NumberSlice& slice, const WordText& words, std::optional<Cue> cue) {
    const std::size_t count = slice.digits.size();
    if (count < 6 || count > 17 || isAmount(words, slice))
        return false;
    if (slice.plus)
        return slice.digits[0] != '0' && count >= 8;
    if (cue && cue != Cue::Phone && cue != Cue::RecordPart && cue != Cue::Event)
        return false;
    const bool said = cue == Cue::Phone || (!cue && count >= 9 && hasCueAfter(words, slice.end, Cue::Phone));
    if (slice.digits.starts_with("00") && slice.digits[2] != '0' && count >= 11 && slice.sizes[0] >= 2)
        return true;
    if (isNorthAmerican(slice) || isSpanish(slice) || hasAreaZero(slice))
        return slice.whole || said;
    const bool years = slice.isGrouped({4, 4}) && (slice.digits[0] == '1' || slice.digits[0] == '2');
    return said && !years && slice.whole && count <= 15 && count >= (slice.groups() > 1 ? 6 : 7);
}

std::size_t phoneBegin(const NumberSlice& slice, const WordText& words) {
    std::size_t begin = slice.first;
    for (const char mark : {'(', '+', '('})
        if ((mark == '+' || slice.hasMark(')')) && begin > 0 && words[begin - 1].isMark(mark) &&
            words[begin].gap == Word::Gap::None)
            --begin;
    return begin;
}

}  // namespace core::data
