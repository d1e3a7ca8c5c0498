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
    {"ici", NameCue::Weak},
    {"aqui", NameCue::Weak},
    {"habla", NameCue::Weak},
    {"on behalf of", NameCue::Likely},
    {"estate of", NameCue::Likely},
    {"addressed to", NameCue::Likely},
    {"married", NameCue::Likely},
    {"statement of", NameCue::Likely},
    {"im beisein von", NameCue::Likely},
    {"im namen von", NameCue::Likely},
    {"a nombre de", NameCue::Likely},
    {"au nom de", NameCue::Likely},
    {"je soussigne", NameCue::Strong},
    {"je soussignee", NameCue::Strong},
    {"il sottoscritto", NameCue::Strong},
    {"la sottoscritta", NameCue::Strong},
    {"ich ,", NameCue::Likely},
    {"i ,", NameCue::Likely},
    {"yo ,", NameCue::Likely},
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
                                    "zhd pt pat agent tenant mieter doctor arzt medico medecin ";

constexpr std::string_view relatives =
    " daughter son wife husband mother father mum mom dad sister brother aunt uncle cousin "
    "nephew niece grandmother grandfather grandson "
    "granddaughter grandma grandpa child baby partner girlfriend boyfriend friend neighbour "
    "neighbor colleague tenant landlord landlady "
    "boss manager secretary nurse client fiancee fiance teacher assistant roommate flatmate "
    "tochter sohn frau mann mutter vater schwester "
    "bruder tante onkel cousine neffe nichte oma opa enkel enkelin kind partnerin freundin "
    "freund nachbar nachbarin kollege kollegin "
    "schwiegermutter schwiegervater schwiegersohn schwiegertochter schwager schwagerin suegra suegro cunada "
    "cunado nuera yerno belle-mere beau-pere belle-soeur beau-frere belle-fille gendre suocera "
    "suocero cognata cognato schoonmoeder schoonvader mother-in-law father-in-law "
    "sister-in-law brother-in-law daughter-in-law son-in-law "
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

/// Who is spoken of in files of lawyers, practices and offices, with an article: "the claimant", "la testigo".
constexpr std::string_view parties =
    " claimant plaintiff defendant respondent appellant applicant witness driver courier landlord "
    "landlady tenant patient testator beneficiary complainant victim suspect accused employee "
    "technician plumber electrician builder contractor solicitor barrister lawyer attorney notary "
    "nurse midwife engineer gardener cleaner agent teacher caller customer client buyer seller surveyor therapist surgeon "
    "dentist resident "
    "passenger pupil student guardian carer caretaker colleague neighbour neighbor "
    "klager klagerin beklagte beklagter beklagten zeuge zeugin zeugen fahrer fahrerin kurier patientin "
    "patienten vermieter vermieterin mieter mieterin mieters antragsteller antragstellerin opfer tater "
    "verdachtige techniker anwalt anwaltin notar notarin pfleger pflegerin lehrer lehrerin kundin kunde "
    "kunden anrufer anruferin verkaufer verkauferin kaufer kauferin gutachter gutachterin bewohner "
    "bewohnerin schuler schulerin hausmeister mandant mandantin mandanten geschadigte erblasser "
    "demandante demandado demandada testigo conductor conductora repartidor paciente arrendador "
    "arrendataria inquilino inquilina denunciante victima acusado acusada abogado abogada notario notaria "
    "tecnico fontanero enfermera enfermero maestra maestro profesora clienta cliente compradora comprador "
    "vendedora vendedor perito residente alumno alumna portero vecina vecino "
    "demandeur demanderesse defendeur defenderesse temoin conducteur conductrice livreur patiente bailleur "
    "locataire plaignant plaignante victime avocat avocate notaire technicien plombier infirmiere "
    "infirmier acheteur acheteuse vendeur vendeuse eleve gardien gardienne voisin voisine ";
constexpr std::string_view articles =
    " the this that a an one another der die das dem den des ein eine einem einen dieser diese el la "
    "un una al le l une au du cet cette ";
constexpr std::string_view copulas = " is was war ist es era fue est etait ";

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

enum Use : std::uint16_t {
    Label = 1,
    Relative = 2,
    Possessive = 4,
    Greeting = 8,
    WarmGreeting = 16,
    Closing = 32,
    WeakClosing = 64,
    Opening = 128,
    Party = 256,
    Article = 512,
    Copula = 1024
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
        add(parties, Party);
        add(articles, Article);
        add(copulas, Copula);
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
    const unsigned uses = usesOf(words[index].key), before = index == 0 ? 0 : usesOf(words[index - 1].key);
    const bool comma = words[index + 1].isMark(',');
    if ((uses & Relative) != 0 && (before & Possessive) != 0)
        return {NameCue::Strong, comma ? index + 2 : index + 1};
    const bool elided = index > 1 && (words[index - 1].isMark('\'') || words[index - 1].key == "’");
    if ((uses & Party) == 0 || !((before & (Article | Possessive)) != 0 || elided || words.startsSentence(index)))
        return {};
    if (comma || words[index + 1].isMark('('))
        return {NameCue::Likely, index + 2};
    return {NameCue::Weak, (usesOf(words[index + 1].key) & Copula) != 0 ? index + 2 : index + 1};
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
