// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/name_cues.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "core/data/pii/word_list.h"

namespace core::data {
namespace {

struct Phrase {
    std::string_view words;
    NameCue cue;
};
constexpr Phrase introductions[] = {
    {"my name is", NameCue::Strong},
    {"my name ' s", NameCue::Strong},
    {"his name is", NameCue::Strong},
    {"her name is", NameCue::Strong},
    {"i am called", NameCue::Strong},
    {"they call me", NameCue::Strong},
    {"mein name ist", NameCue::Strong},
    {"ich heisse", NameCue::Strong},
    {"name lautet", NameCue::Strong},
    {"mi nombre es", NameCue::Strong},
    {"me llamo", NameCue::Strong},
    {"se llama", NameCue::Strong},
    {"je m ' appelle", NameCue::Strong},
    {"s ' appelle", NameCue::Strong},
    {"mon nom est", NameCue::Strong},
    {"mi chiamo", NameCue::Strong},
    {"si chiama", NameCue::Strong},
    {"il mio nome e", NameCue::Strong},
    {"mijn naam is", NameCue::Strong},
    {"ik heet", NameCue::Strong},
    {"i am", NameCue::Likely},
    {"i ' m", NameCue::Likely},
    {"this is", NameCue::Weak},
    {"ich bin", NameCue::Likely},
    {"hier ist", NameCue::Weak},
    {"hier spricht", NameCue::Likely},
    {"soy", NameCue::Likely},
    {"je suis", NameCue::Likely},
    {"c ' est", NameCue::Weak},
    {"sono", NameCue::Likely},
    {"ik ben", NameCue::Likely},
    {"named", NameCue::Weak},
    {"called", NameCue::Weak},
    {"namens", NameCue::Weak},
    {"llamado", NameCue::Weak},
    {"llamada", NameCue::Weak},
    {"nomme", NameCue::Weak},
    {"nommee", NameCue::Weak},
};

/// What forms write before a name and a colon.
constexpr std::string_view labels = " patient patientin patiente paciente paziente patientenname name fullname surname vorname "
                                    "nachname familienname nombre apellidos nom "
                                    "prenom naam nome cognome kunde kundin customer client cliente contact kontakt contacto "
                                    "ansprechpartner ansprechpartnerin signed "
                                    "unterschrift gezeichnet gez firmado signe signature applicant antragsteller "
                                    "antragstellerin employee mitarbeiter mitarbeiterin "
                                    "insured versicherter versicherte caller anrufer anruferin absender empfanger remitente "
                                    "destinatario expediteur destinataire attn "
                                    "zhd tenant mieter doctor arzt medico medecin ";

constexpr std::string_view relatives = " daughter son wife husband mother father mum mom dad sister brother aunt uncle cousin "
                                       "nephew niece grandmother grandfather grandson "
                                       "granddaughter grandma grandpa child baby partner girlfriend boyfriend friend neighbour "
                                       "neighbor colleague tenant landlord landlady "
                                       "boss manager secretary nurse client fiancee fiance teacher assistant roommate flatmate "
                                       "tochter sohn frau mann mutter vater schwester "
                                       "bruder tante onkel cousine neffe nichte oma opa enkel enkelin kind partnerin freundin "
                                       "freund nachbar nachbarin kollege kollegin "
                                       "mieter mieterin vermieter vermieterin chef chefin hausarzt hausarztin lehrer lehrerin "
                                       "hija hijo esposa esposo marido mujer madre "
                                       "padre hermana hermano tia tio prima primo sobrina sobrino abuela abuelo nieta nieto "
                                       "novia novio amiga amigo vecina vecino companera "
                                       "companero inquilino inquilina jefe jefa fille fils femme mari mere pere soeur sour "
                                       "frere oncle neveu grand-mere grand-pere "
                                       "petite-fille petit-fils compagne compagnon amie ami voisine voisin collegue locataire "
                                       "proprietaire figlia figlio moglie marito "
                                       "sorella fratello zia zio nonna nonno amica amico vicina vicino collega inquilina "
                                       "dochter zoon vrouw man moeder vader zus broer "
                                       "buurvrouw buurman vriend vriendin huurder ";

constexpr std::string_view possessives = " my our his her their your mein meine meinen meinem meiner unser unsere unseren "
                                         "unserem unserer sein seine seinen seinem seiner ihr "
                                         "ihre ihren ihrem ihrer dein deine deinen mi mis nuestro nuestra su tu mon ma mes "
                                         "notre votre son sa leur mio mia nostro nostra suo "
                                         "sua mijn onze zijn haar ";

constexpr std::string_view greetings =
    " hello hi hey hallo moin servus hola bonjour bonsoir salut ciao goedendag hoi morning afternoon evening ";
constexpr std::string_view warmGreetings =
    " dear lieber liebe liebes estimado estimada querido querida cher chere caro cara gentile beste geehrter geehrte ";
constexpr std::string_view closings = " regards wishes sincerely faithfully truly respectfully grussen gruessen grusse gruesse "
                                      "gruss mfg lg vg hochachtungsvoll saludo "
                                      "saludos atentamente cordialmente cordiales abrazo cordialement amicalement salutations "
                                      "sentiments saluti saluto groet groeten groetjes "
                                      "hoogachtend ";
constexpr std::string_view weakClosings = " thanks cheers love danke gracias merci grazie bedankt ";

constexpr std::string_view labelOwners = " full patient customer first last my your ";

enum Use : std::uint8_t {
    Label = 1,
    Relative = 2,
    Possessive = 4,
    Greeting = 8,
    WarmGreeting = 16,
    Closing = 32,
    WeakClosing = 64,
    Opening = 128
};

/// What a word is used for, as bits: one look-up for each word of a text.
unsigned usesOf(std::string_view key) {
    static const auto table = [] {
        std::unordered_map<std::string_view, unsigned> all;
        const auto add = [&all](std::string_view list, Use use) {
            forEachWord(list, [&](std::string_view word) { all[word] |= use; });
        };
        add(labels, Label);
        add(relatives, Relative);
        add(possessives, Possessive);
        add(greetings, Greeting);
        add(warmGreetings, WarmGreeting);
        add(closings, Closing);
        add(weakClosings, WeakClosing);
        for (const Phrase& phrase : introductions)
            add(phrase.words.substr(0, phrase.words.find(' ')), Opening);
        return all;
    }();
    const auto found = table.find(key);
    return found == table.end() ? 0 : found->second;
}

/// Index behind the phrase if it stands there, or 0.
std::size_t behind(const WordText& words, std::size_t index, std::string_view phrase) {
    while (!phrase.empty()) {
        const std::size_t end = std::min(phrase.find(' '), phrase.size());
        const std::string_view wanted = phrase.substr(0, end);
        const std::string& key = words[index].key;
        if (key != wanted && !(wanted == "'" && key == "’"))
            return 0;
        ++index;
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return index;
}

}  // namespace

NameCueAt introductionAt(const WordText& words, std::size_t index) {
    const unsigned uses = usesOf(words[index].key);
    for (const Phrase& phrase : introductions)
        if (const std::size_t end = (uses & Opening) == 0 ? 0 : behind(words, index, phrase.words); end != 0)
            return {phrase.cue, words[end].isMark(':') ? end + 1 : end};
    if (!words[index + 1].isMark(':') || (uses & Label) == 0)
        return {};
    // "Company name:" is followed by something else.
    const bool alone = index == 0 || words[index].gap == Word::Gap::Line || !words[index - 1].isLetters() ||
                       labelOwners.find(" " + words[index - 1].key + " ") != std::string_view::npos;
    return {alone ? NameCue::Strong : NameCue::Weak, index + 2};
}

NameCueAt relativeAt(const WordText& words, std::size_t index) {
    if (index == 0 || (usesOf(words[index].key) & Relative) == 0 || (usesOf(words[index - 1].key) & Possessive) == 0)
        return {};
    return {NameCue::Strong, words[index + 1].isMark(',') ? index + 2 : index + 1};
}

NameCueAt greetingAt(const WordText& words, std::size_t index) {
    const unsigned uses = usesOf(words[index].key);
    if ((uses & (WarmGreeting | Greeting)) == 0)
        return {};
    if ((uses & WarmGreeting) != 0 && (words.startsSentence(index) || words[index - 1].key == "sehr"))
        return {NameCue::Strong, index + 1};
    const bool begins = words.startsSentence(index) || words[index - 1].key == "good";
    return (uses & Greeting) != 0 && begins ? NameCueAt{NameCue::Weak, words[index + 1].isMark(',') ? index + 2 : index + 1}
                                            : NameCueAt{};
}

NameCueAt closingAt(const WordText& words, std::size_t index) {
    const std::string& key = words[index].key;
    const unsigned uses = usesOf(key);
    const bool toYou = key == "vous" && index > 0 && words[index - 1].key == "a";
    const bool strong = toYou || (uses & Closing) != 0;
    if (!strong && (uses & WeakClosing) == 0)
        return {};
    std::size_t end = index + 1;
    if (words[end].isMark(',') || words[end].isMark('-') || words[end].isMark('!') || words[end].isMark('.'))
        ++end;
    return {strong ? NameCue::Strong : NameCue::Weak, end};
}

}  // namespace core::data
