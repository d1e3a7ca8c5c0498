// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/checksums.h"
#include "core/data/pii/cues.h"
#include "core/data/pii/recognisers.h"

namespace core::data {
namespace {

constexpr std::size_t longest = 34;  ///< characters of an IBAN

/// Words without what stands between them, as an identifier is written: "ES70 0000 …".
struct Compact {
    std::string characters;            ///< capitals and digits
    std::vector<std::size_t> lengths;  ///< of the characters behind each word
    std::vector<std::size_t> ends;     ///< index behind each word

    /// Index of the word behind the first `length` characters, or 0 if they end within a word.
    std::size_t endOf(std::size_t length) const {
        for (std::size_t at = 0; at < lengths.size(); ++at)
            if (lengths[at] == length)
                return ends[at];
        return 0;
    }
};

bool isPlain(const Word& word) {
    return word.isDigits() ||
           (word.isLetters() && word.key.size() == word.end - word.begin && word.key.find('-') == std::string::npos);
}

Compact compactFrom(const WordText& words, std::size_t index) {
    Compact compact;
    for (; isPlain(words[index]) && compact.characters.size() + words[index].key.size() <= longest; ++index) {
        for (const char letter : words[index].key)
            compact.characters += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
        compact.lengths.push_back(compact.characters.size());
        compact.ends.push_back(index + 1);
        if ((words[index + 1].isMark('-') || words[index + 1].isMark('.')) && words[index + 1].gap == Word::Gap::None &&
            words[index + 2].gap == Word::Gap::None)
            ++index;
        else if (words[index + 1].gap == Word::Gap::Line)
            break;
    }
    return compact;
}

bool endsThere(const WordText& words, std::size_t end) {
    return words[end].gap != Word::Gap::None || words[end].kind == Word::Kind::Mark;
}

/// What shows the length of an IBAN but fails its sum is no other number either.
bool takeIban(PersonalFinder& finder, const Compact& compact, std::size_t index) {
    const WordText& words = finder.words();
    if (words[index].key.size() != 2 || words[index + 1].gap != Word::Gap::None || words[index + 1].key.size() < 2)
        return false;
    const std::size_t length = ibanLength(std::string_view(compact.characters).substr(0, 2));
    const std::size_t end = length == 0 ? 0 : compact.endOf(length);
    if (end == 0 || !endsThere(words, end))
        return false;
    if (fitsIban(std::string_view(compact.characters).substr(0, length)))
        finder.add(PersonalKind::Iban, index, end);
    else
        finder.block(index, end);
    return true;
}

struct LetteredId {
    const char* form;
    std::size_t length;
    bool (*fits)(std::string_view characters);
    bool doubtful;  ///< without a checksum: not behind a word for a thing
};
constexpr LetteredId lettered[] = {
    {"nie", 9, fitsDni, false},
    {"nino", 9, fitsNino, true},
    {"codice_fiscale", 16, fitsCodiceFiscale, false},
};

bool takeId(PersonalFinder& finder, const Compact& compact, std::size_t index) {
    const WordText& words = finder.words();
    for (const LetteredId& each : lettered) {
        const std::size_t end = compact.endOf(each.length);
        if (end == 0 || !endsThere(words, end) || !each.fits(std::string_view(compact.characters).substr(0, each.length)))
            continue;
        const Word& last = words[end - 1];
        if (last.gap != Word::Gap::None && !last.capital && !words.isCaseless())
            continue;  // a word of one letter behind a number
        if (each.doubtful && cueBefore(words, index) == Cue::Thing)
            return false;
        return finder.add(PersonalKind::NationalId, index, end, words[index].isDigits() ? "dni" : each.form);
    }
    return false;
}

}  // namespace

void findLetteredIds(PersonalFinder& finder) {
    const WordText& words = finder.words();
    for (std::size_t index = 0; index < words.size(); ++index) {
        const Word& word = words[index];
        const bool joined = index > 1 && words[index - 1].gap == Word::Gap::None && words[index - 2].kind != Word::Kind::Mark;
        const bool begins = word.gap != Word::Gap::None || index == 0 || (words[index - 1].kind == Word::Kind::Mark && !joined);
        if (!begins || word.used || !isPlain(word) || (word.isLetters() && (word.key.size() > 6 || word.key.size() == 5)))
            continue;
        // The letters of an identifier have digits behind them.
        const std::size_t next = words[index + 1].isMark('-') ? index + 2 : index + 1;
        if (!words[next].isDigits() && !(word.isDigits() && (words[next].isLetters() || words[next].isMark('.'))))
            continue;
        const Compact compact = compactFrom(words, index);
        if (!(word.isLetters() && takeIban(finder, compact, index)))
            takeId(finder, compact, index);
    }
}

}  // namespace core::data
