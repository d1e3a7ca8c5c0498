// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/cues.h"

#include <unordered_map>

#include "core/data/pii/word_list.h"

namespace core::data {
namespace {

struct Stem {
    Cue cue;
    std::string_view words;  ///< between blanks; those with a star at the end may go on
};

constexpr Stem stems[] = {
    {Cue::Phone, " phone* telefon* telephon* tel tlf tfno telf fon fax mobil* handy* cell* call* dial* ring sms text whatsapp "
                 "signal rufnummer* "
                 "ruf rufen anruf* zuruckruf* durchwahl festnetz* portable appel* joign* rappel* movil* llam* fijo cellulare "
                 "chiam* telefoon* "
                 "mobiel* gsm bel bellen reach* erreich* "},
    {Cue::Thing,
     " order* invoice* ticket* serial* article* part model* version* room* meter* tracking* parcel* product* item* imei isbn "
     "ean sku "
     "barcode* reference* ref build* flight* voucher* coupon* booking* reservation* batch* shipment* licence* license* "
     "registration* "
     "bestell* rechnung* seriennummer* serie* artikel* modell* zimmer* raum* zahler* sendung* paket* auftrag* vorgang* "
     "buchung* "
     "gutschein* kennzeichen* pedido* factura* contador* modelo* habitacion* referencia* reserva* envio* producto* articulo* "
     "commande* facture* compteur* modele* chambre* colis* produit* ordine* fattura* seriale* modello* stanza* pacco* "
     "bestelnummer* "
     "factuur* kamer* pakket* doi pmid arxiv "},
    {Cue::Record,
     " mrn nhc ipp fallnummer* fallnr patientennummer* patienten-id patient-id patientenakte* patienten-nr patienten-nummer* "
     "krankenakte* aktennummer* fall-nr fall-nummer* fall-id expediente* patientnummer* patientennr dossiernummer* "
     "patientendossier* "
     "versichertennummer* krankenversichertennummer* behandlungsnummer* "},
    {Cue::RecordPart,
     " patient* paciente* paziente* hospital* medical* clinic* clinica* clinico* chart* case* file* record* historia* dossier* "
     "cartella* akte* health* hopital* krankenhaus* ziekenhuis* dossier* insured member* policy* versicherung* fall "},
    {Cue::NumberWord, " number* no nr num numero* nummer* id n kennung* code "},
    {Cue::Account, " iban account* konto* kontonummer* cuenta* compte* conto rekening* bank* "},
    {Cue::Card, " card* kreditkart* karte* tarjeta* carte* carta kaart* visa mastercard amex "},
    {Cue::Nhs, " nhs "},
    {Cue::SocialSecurity, " ssn ssns itin social "},
    {Cue::NationalId, " steuer* identifikationsnummer* idnr tin dni nie nif nino insurance sociale nir bsn "
                      "burgerservicenummer* sofinummer* ahv pesel "
                      "rijksregister* rijksregisternummer* national* identidad fiscale secu identity "},
    {Cue::Birth, " born dob birth* geb geboren* geburts* geburtsdatum nacio nacid* nacimiento naissance nato nata nascita "
                 "geboorte* geboortedatum "
                 "birthday* cumpleanos geburtstag* verjaardag* compleanno "},
    {Cue::Event, " visit* appointment* invoice* dated bill* delivery delivered ordered termin* rechnung* bestellt geliefert "
                 "cita* factura* visita* "
                 "pedido facture* visite* rendez-vous commande* died gestorben fallecio decede* since seit desde depuis "},
};

struct Meaning {
    Cue cue;
    bool goesOn;  ///< longer words mean the same
};

const std::unordered_map<std::string_view, Meaning>& meanings() {
    static const auto table = [] {
        std::unordered_map<std::string_view, Meaning> all;
        for (const auto& [cue, words] : stems)
            forEachWord(words, [&, means = cue](std::string_view word) {
                const bool goesOn = word.ends_with('*');
                all.emplace(word.substr(0, word.size() - goesOn), Meaning{means, goesOn});
            });
        return all;
    }();
    return table;
}

/// What the word says, or the longest beginning of it that may go on.
std::optional<Cue> meaningOf(std::string_view key) {
    constexpr std::size_t shortest = 4;
    const auto& all = meanings();
    if (const auto found = all.find(key); found != all.end())
        return found->second.cue;
    for (std::size_t length = key.size() - 1; length >= shortest && length < key.size(); --length)
        if (const auto found = all.find(key.substr(0, length)); found != all.end() && found->second.goesOn)
            return found->second.cue;
    return std::nullopt;
}

/// Calls `look` for the words before `index` in its clause, nearest first, until it returns true.
template <class Look> void walkBack(const WordText& words, std::size_t index, std::size_t reach, Look look) {
    for (std::size_t steps = 0; index > 0 && steps < reach;) {
        --index;
        if (words.endsSentence(index) || (words[index + 1].gap == Word::Gap::Line && !words[index].isMark(':')))
            return;
        if (!words[index].isLetters())
            continue;
        ++steps;
        if (look(index))
            return;
    }
}

}  // namespace

std::optional<Cue> cueOf(const WordText& words, std::size_t index) {
    const Word& word = words[index];
    if (!word.isLetters() || word.key.size() > 40)
        return std::nullopt;
    const std::size_t written = word.end - word.begin;
    // French "né", but not "ne".
    if ((word.key == "ne" && written == 3) || (word.key == "nee" && written == 4))
        return Cue::Birth;
    if (word.key.size() < 2)
        return word.key == "n" ? std::optional(Cue::NumberWord) : std::nullopt;
    return meaningOf(word.key);
}

std::optional<Cue> cueBefore(const WordText& words, std::size_t index, std::size_t reach) {
    std::optional<Cue> nearest;
    walkBack(words, index, reach, [&](std::size_t at) {
        nearest = cueOf(words, at);
        if (nearest == Cue::NumberWord)
            nearest.reset();
        return nearest.has_value();
    });
    return nearest;
}

bool hasCueBefore(const WordText& words, std::size_t index, Cue cue, std::size_t reach) {
    bool found = false;
    walkBack(words, index, reach, [&](std::size_t at) { return found = cueOf(words, at) == cue; });
    return found;
}

bool hasCueAfter(const WordText& words, std::size_t index, Cue cue, std::size_t reach) {
    for (std::size_t steps = 0; index < words.size() && steps < reach; ++index) {
        if (words.endsSentence(index) || words[index].gap == Word::Gap::Line)
            return false;
        if (!words[index].isLetters())
            continue;
        ++steps;
        if (cueOf(words, index) == cue)
            return true;
    }
    return false;
}

}  // namespace core::data
