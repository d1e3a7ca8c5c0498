// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/text_language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

struct LittleWords {
    std::string_view code, words;
};
constexpr LittleWords lists[] = {
    {"en", "the and of to is in that it was for on are with as at be this have from or had by not but what all were when we "
           "there can an your "
           "which their will if each how them then these her would him has more my who its did been you they she he our could "
           "should does "
           "don't i'm it's about because please"},
    {"de",
     "der die das und ist nicht ich sie es ein eine einen einem zu mit auf für von den dem des im sich auch als wie bei nach "
     "wird noch nur "
     "aber wenn oder bitte haben hat habe kann mir mich wir sind war meine mein uns über aus vor zum zur kein keine seit ihr"},
    {"fr", "le les des et est une un du que qui dans pour pas au aux sur avec ce cette je vous nous il elle ils sont été mais "
           "ou où mon ma mes "
           "votre notre ne plus par depuis ai avez j'ai n'ai c'est d'un d'une être sans tout très"},
    {"es", "el la los las de que y en un una por con no para es se lo su al del como más pero sus le ha me mi sin sobre este "
           "esta ya muy cuando "
           "hay está han son fue yo puede desde todo también porque"},
    {"it", "il di che la un una per non con del della le gli si da mi sono ho ha lo nel alla più ma come questo questa anche è "
           "dal dei delle al "
           "suo mia mio vorrei abbiamo hanno posso"},
    {"nl", "de het een en van ik te dat die in is niet zijn op aan met voor er maar om hem dan zou of wat mijn dit zo door "
           "over ze bij ook tot "
           "je mij uit der daar naar heb hoe heeft hebben deze u want nog zal me zij nu geen wordt kan kunnen"},
    {"pt", "o de que e do da em um para não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser "
           "quando muito há nos já "
           "está eu também só pelo pela até isso ela meu minha você"},
    {"pl",
     "nie się na w z do jest to że i o jak ale po co tak za od czy moje mój mam być jestem proszę już przez dla przed nadal"},
    {"sv", "och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin "
           "nu har inte hans "
           "från min mitt kan ska"},
};
constexpr std::size_t listCount = std::size(lists);

/// Which lists hold a word, a bit each.
const std::unordered_map<std::uint64_t, std::uint32_t>& listsOfWords() {
    static const auto table = [] {
        std::unordered_map<std::uint64_t, std::uint32_t> all;
        for (std::size_t list = 0; list < listCount; ++list)
            for (const std::uint64_t word : wordHashes(lists[list].words))
                all[word] |= 1u << list;
        return all;
    }();
    return table;
}

/// How many words of a text are little words of each list.
struct LittleCounts {
    std::array<std::size_t, listCount> counts{};
    std::size_t words = 0;

    explicit LittleCounts(std::string_view text) {
        const auto& table = listsOfWords();
        for (const std::uint64_t word : wordHashes(text)) {
            ++words;
            if (const auto found = table.find(word); found != table.end())
                for (std::size_t list = 0; list < listCount; ++list)
                    counts[list] += found->second >> list & 1u;
        }
    }
    std::size_t of(std::string_view code) const {
        for (std::size_t list = 0; list < listCount; ++list)
            if (lists[list].code == code)
                return counts[list];
        return 0;
    }
    std::size_t best() const {
        return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    }
};

/// Letters at all, and letters of scripts that few languages share.
std::pair<std::size_t, std::size_t> countLetters(std::string_view text) {
    std::size_t letters = 0, other = 0;
    for (std::size_t at = 0; at < text.size() && letters < 1000;) {
        const auto codePoint = static_cast<UChar32>(nextCodePoint(text, at));
        if (codePoint < 0x80 ? ((codePoint | 32) >= 'a' && (codePoint | 32) <= 'z') : u_isalpha(codePoint)) {
            ++letters;
            other += codePoint >= 0x370;
        }
    }
    return {letters, other};
}

struct DetectorGuess {
    std::string code;
    int percent = 0;
    bool reliable = false;
};

DetectorGuess askDetector(std::string_view text) {
    CLD2::Language languages[3];
    int percents[3], textBytes = 0;
    double scores[3];
    bool reliable = false;
    CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    constexpr int bestEffort = 0x4000;
    const CLD2::Language language =
        CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, bestEffort, languages,
                                       percents, scores, nullptr, &textBytes, &reliable);
    std::string code = language == CLD2::UNKNOWN_LANGUAGE ? std::string() : CLD2::LanguageCode(language);
    return {code.substr(0, code.find('-')), percents[0], reliable};
}

/// Letters drawn for formulas or for the width of Chinese ones, which advertisements use as ornament, as the letters they stand
/// for.
std::string_view withoutOrnament(std::string_view text, std::string& buffer) {
    const std::string_view start = text.substr(0, validUtf8Prefix(text.substr(0, 4000)));
    const auto has = [&](std::string_view lead) { return start.find(lead) != std::string_view::npos; };
    if (!has("\xF0\x9D") && !has("\xEF\xBC") && !has("\xEF\xBD"))
        return start;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const forms = icu::Normalizer2::getNFKCInstance(status);
    icu::StringByteSink<std::string> sink(&buffer);
    if (U_SUCCESS(status))
        forms->normalizeUTF8(0, icu::StringPiece(start.data(), static_cast<std::int32_t>(start.size())), sink, nullptr, status);
    return U_SUCCESS(status) ? std::string_view(buffer) : start;
}

}  // namespace

LanguageGuess guessLanguage(std::string_view written) {
    std::string buffer;
    const std::string_view text = withoutOrnament(written, buffer);
    const auto [letters, other] = countLetters(text);
    if (letters < 4)
        return {};
    const DetectorGuess detected = askDetector(text);
    if (2 * other > letters)  // another script is telling even in a few letters
        return {detected.code, letters >= 6 && !detected.code.empty()};
    const LittleCounts little(text);
    if (little.words < 3 || letters < 10)
        return {};
    const std::size_t best = little.best();
    std::size_t second = 0;
    for (std::size_t list = 0; list < listCount; ++list)
        if (list != best)
            second = std::max(second, little.counts[list]);
    const std::string byWords(lists[best].code);
    const bool told = little.counts[best] >= 2 && little.counts[best] > second;
    if (detected.code == byWords && little.counts[best] >= 1 && little.counts[best] >= second)
        return {byWords, true};
    if (told && little.counts[best] >= 2 * second && (!detected.reliable || little.counts[best] >= 3))
        return {byWords, little.words >= 5};
    // The detector is sure of some language even where keys were hit at random.
    const bool listed =
        std::any_of(std::begin(lists), std::end(lists), [&](const LittleWords& each) { return each.code == detected.code; });
    const bool clear = detected.reliable && detected.percent >= 80 && (listed || little.words >= 6);
    return {detected.code, clear && little.words >= 4 && little.counts[best] <= little.of(detected.code) + little.words / 8};
}

double littleWordShare(std::string_view text, std::string_view code) {
    std::string buffer;
    const LittleCounts little(withoutOrnament(text, buffer));
    return little.words == 0 ? 0 : static_cast<double>(little.of(code)) / static_cast<double>(little.words);
}

std::string languageName(const std::string& code) {
    icu::UnicodeString name;
    icu::Locale(code.c_str()).getDisplayLanguage(icu::Locale::getEnglish(), name);
    std::string utf8;
    return name.toUTF8String(utf8);
}

}  // namespace core::data
