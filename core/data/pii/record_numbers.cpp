// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/cues.h"
#include "core/data/pii/recognisers.h"

namespace core::data {
namespace {

struct Number {
    std::size_t begin, end;  ///< words, end not included
    std::size_t digits;
};

bool touches(const WordText& words, std::size_t index) {
    return words[index].gap == Word::Gap::None;
}

/// The digits from that word on with what belongs to them: "P-575659", "19/96572", "NHC 68342".
Number numberAt(const WordText& words, std::size_t index) {
    Number number{index, index + 1, words[index].key.size()};
    for (std::size_t& end = number.end; touches(words, end) && touches(words, end + 1) && words[end + 1].isDigits() &&
                                        (words[end].isMark('-') || words[end].isMark('/') || words[end].isMark('.'));
         end += 2)
        number.digits += words[end + 1].key.size();
    const auto isPrefix = [&](std::size_t at) { return words[at].isLetters() && words[at].key.size() <= 4; };
    if (index > 1 && words[index - 1].isMark('-') && touches(words, index) && touches(words, index - 1) && isPrefix(index - 2))
        number.begin = index - 2;
    else if (index > 0 && isPrefix(index - 1) && touches(words, index))
        number.begin = index - 1;
    return number;
}

/// What the words before a number say of it.
struct Evidence {
    bool sure = false;
    int parts = 0, numberWords = 0;

    bool isEnough() const { return sure || parts > 1 || (parts == 1 && numberWords > 0); }
};

Evidence evidenceBefore(const WordText& words, std::size_t index) {
    Evidence evidence;
    for (std::size_t steps = 0; index > 0 && steps < 9 && !evidence.sure; ++steps) {
        --index;
        const auto cue = cueOf(words, index);
        if (words.endsSentence(index) || words[index].isDigits() || words[index].used)
            break;
        evidence.sure = cue == Cue::Record;
        evidence.parts += cue == Cue::RecordPart;
        const bool sign = words[index].isMark(':') || words[index].isMark('#');
        evidence.numberWords += cue == Cue::NumberWord || (sign && steps == 0);
        const bool between = !cue && (words[index].kind == Word::Kind::Mark || words[index].key.size() <= 6);
        if (!between && cue != Cue::Record && cue != Cue::RecordPart && cue != Cue::NumberWord)
            break;
    }
    return evidence;
}

}  // namespace

void findRecordNumbers(PersonalFinder& finder) {
    const WordText& words = finder.words();
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (!words[index].isDigits() || words[index].used)
            continue;
        const Number number = numberAt(words, index);
        // Years and ranges stand behind such words, too.
        const bool year =
            words[index].key.size() == 4 && (words[index].key.starts_with("19") || words[index].key.starts_with("20"));
        const bool range = number.begin == index && number.digits == 8 && words[index].key.size() == 4 &&
                           words[number.end - 1].key.size() == 4 && words[index].key < words[number.end - 1].key;
        const Evidence evidence = evidenceBefore(words, number.begin);
        if (number.digits >= 4 && number.digits <= 14 && evidence.isEnough() &&
            (evidence.sure || (!range && (evidence.numberWords > 0 || !year))))
            finder.add(PersonalKind::RecordNumber, number.begin, number.end);
        index = number.end - 1;
    }
}

}  // namespace core::data
