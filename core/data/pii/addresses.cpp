// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <iterator>

#include "core/data/pii/recognisers.h"
#include "core/data/pii/word_list.h"

namespace core::data {
namespace {

/// Whether a list of words between blanks has that one.
bool has(std::string_view list, const Word& word) {
    return word.isLetters() && list.find(" " + word.key + " ") != std::string_view::npos;
}

// Words for streets. English ones stand behind the name, those of the Romance languages before it.
constexpr std::string_view streetsBehind =
    " street st road rd avenue ave drive dr lane ln parade row close court ct way place pl square sq terrace boulevard blvd "
    "crescent "
    "gardens hill walk mews grove green highway hwy parkway pkwy circle cir trail quay wharf view crest rise loop alley ";
constexpr std::string_view streetsWithNumberBefore =
    " rue avenue av boulevard bd chemin place allee impasse quai route cours square passage faubourg sentier venelle ";
constexpr std::string_view streetsWithNumberBehind = " calle avenida avda av plaza pza paseo ronda camino carretera travesia "
                                                     "carrer rambla cl via viale piazza corso largo vicolo "
                                                     "piazzale strada rua ";
constexpr std::string_view unclearStreets =
    " via camino strada largo corso ronda st dr hill way place view court close green row walk ";
constexpr std::string_view particles = " de du des del della delle dei di da la le las les los l d el den der dem am an im in "
                                       "bei auf zum zur sur sous en lez les y et upon "
                                       "on the van het ter ten op aan of ";
constexpr std::string_view rooms = " flat apt apartment unit suite floor room ste wohnung whg piso planta puerta esc escalera "
                                   "bajo izq dcha etage appt appartement bat "
                                   "interno scala bus ";
constexpr std::string_view monthNames =
    " january february march april may june july august september october november december januar februar marz mai juni juli "
    "oktober "
    "dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ";

/// Whether the word stands for a street in some language: looked up first, since hardly any word does.
bool isStreetWord(const Word& word) {
    static const WordSet words = wordSet(streetsBehind, streetsWithNumberBefore, streetsWithNumberBehind);
    return word.isLetters() && (word.key == "c" || words.contains(word.key));  // "C/ Mayor"
}

/// Ends of German and Dutch words for streets; the second list needs a postcode behind the number.
bool endsAsStreet(const Word& word, bool sure) {
    static constexpr std::string_view clear[] = {"strasse", "straße", "str", "gasse", "allee", "straat", "gracht", "laan"};
    static constexpr std::string_view unclear[] = {"weg",   "platz", "ring", "damm", "ufer",
                                                   "steig", "plein", "kade", "dijk", "singel"};
    const auto ends = [&](std::string_view end) { return word.key.size() >= end.size() && word.key.ends_with(end); };
    return word.isLetters() && (std::any_of(std::begin(clear), std::end(clear), ends) ||
                                (!sure && std::any_of(std::begin(unclear), std::end(unclear), ends)));
}

class AddressFinder {
public:
    explicit AddressFinder(PersonalFinder& finder) : m_finder(finder), m_words(finder.words()) {}

    void find();

private:
    bool isName(std::size_t index) const {
        return m_words[index].isLetters() && (m_words[index].capital || m_words.isCaseless());
    }
    bool isHouse(std::size_t index) const { return m_words[index].isDigits() && m_words[index].key.size() <= 4; }
    bool touches(std::size_t index) const { return m_words[index].gap == Word::Gap::None; }
    std::size_t behindHouse(std::size_t index) const;
    std::size_t behindCity(std::size_t index) const;
    std::size_t behindPostcode(std::size_t index) const;
    std::size_t behindTown(std::size_t index) const;
    std::size_t houseBefore(std::size_t index) const;
    std::size_t withRoomBefore(std::size_t index) const;
    bool isOtherNumber(std::size_t index) const;
    bool numberThenStreet(std::size_t index);
    bool numberThenFrenchStreet(std::size_t index);
    bool streetThenNumber(std::size_t index);
    bool germanStreet(std::size_t index);

    PersonalFinder& m_finder;
    const WordText& m_words;
};

/// Behind a house number and its letter: "37", "37a", "98 bis", "12-14".
std::size_t AddressFinder::behindHouse(std::size_t index) const {
    ++index;
    if ((m_words[index].isMark('-') || m_words[index].isMark('/')) && touches(index) && isHouse(index + 1))
        index += 2;
    const bool ends = !touches(index + 1) || m_words[index + 1].kind == Word::Kind::Mark;
    const bool letter =
        m_words[index].isLetters() && m_words[index].key.size() == 1 && ends && (touches(index) || m_words[index].key != "y");
    return letter || has(" bis ter quater ", m_words[index]) ? index + 1 : index;
}

/// Behind the name of a town that begins there, or 0.
std::size_t AddressFinder::behindCity(std::size_t index) const {
    if (!isName(index) || m_words[index].key.size() < 2)
        return 0;
    std::size_t end = ++index;
    for (int steps = 0; steps < 5 && m_words[index].isLetters() && m_words[index].gap == Word::Gap::Blank; ++steps, ++index) {
        const bool particle = has(particles, m_words[index]);
        if (m_words.isCaseless() ? !particle && !has(particles, m_words[index - 1]) : !isName(index) && !particle)
            break;
        if (!particle)
            end = index + 1;
    }
    return end;
}

/// Behind a postcode of the UK (before it stands the town) or of the USA with its state, or 0.
std::size_t AddressFinder::behindPostcode(std::size_t index) const {
    const auto letters = [&](std::size_t at, std::size_t least, std::size_t most) {
        return m_words[at].isLetters() && m_words[at].key.size() >= least && m_words[at].key.size() <= most;
    };
    if (!letters(index, 1, 2))
        return 0;
    std::size_t at = index + 1;
    if (m_words[at].isDigits() && m_words[at].key.size() == 5 && letters(index, 2, 2)) {
        const bool longer = m_words[at + 1].isMark('-') && m_words[at + 2].isDigits() && m_words[at + 2].key.size() == 4;
        return longer ? at + 3 : at + 1;
    }
    if (!m_words[at].isDigits() || m_words[at].key.size() > 2 || !touches(at))
        return 0;
    ++at;
    if (letters(at, 1, 1) && touches(at))
        ++at;
    return m_words[at].isDigits() && m_words[at].key.size() == 1 && letters(at + 1, 2, 2) && touches(at + 1) ? at + 2 : 0;
}

/// Behind postcode and town, with rooms and floors before them, or 0 if there are none within some words.
std::size_t AddressFinder::behindTown(std::size_t index) const {
    for (std::size_t at = index; at < index + 13 && at < m_words.size(); ++at) {
        if (m_words[at].isMark('!') || m_words[at].isMark('?') || m_words[at].isMark(';') || m_words[at].used)
            return 0;
        if (m_words[at].isMark('.') && m_words[at + 1].gap != Word::Gap::None && m_words[at + 1].isLetters() &&
            m_words[at + 1].capital && m_words[at - 1].key.size() > 3)
            return 0;
        if (const std::size_t end = behindPostcode(at); end != 0 && at > index)
            return end;
        if (!m_words[at].isDigits() || touches(at + 1))
            continue;
        const std::size_t size = m_words[at].key.size();
        if (size == 5 || (size == 4 && at <= index + 3))
            if (const std::size_t end = behindCity(at + 1))
                return m_words[at + 1].allCapitals && m_words[at + 1].key.size() == 2 && size == 4 ? behindCity(at + 2) : end;
    }
    return 0;
}

/// The house number before a street, with a comma between or not, or npos.
std::size_t AddressFinder::houseBefore(std::size_t index) const {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    if (index > 0 && m_words[index - 1].isMark(','))
        --index;
    if (index > 0 &&
        (has(" bis ter quater ", m_words[index - 1]) || (m_words[index - 1].key.size() == 1 && touches(index - 1))) &&
        m_words[index - 1].isLetters())
        --index;
    return index > 0 && isHouse(index - 1) ? index - 1 : none;
}

/// The beginning with "Flat 28," before it.
std::size_t AddressFinder::withRoomBefore(std::size_t index) const {
    const std::size_t comma = index > 0 && m_words[index - 1].isMark(',') ? index - 1 : index;
    if (comma > 2 && m_words[comma - 1].key.size() == 1 && m_words[comma - 2].isDigits() && has(rooms, m_words[comma - 3]))
        return comma - 3;  // "Flat 5B,"
    return comma > 1 && m_words[comma - 1].isDigits() && has(rooms, m_words[comma - 2]) ? comma - 2 : index;
}

/// Whether digits are an amount, the rest of a longer number, or the number of an item in a list: "2. Green".
bool AddressFinder::isOtherNumber(std::size_t index) const {
    if (m_words[index + 1].isMark('.'))
        return true;
    if (index == 0)
        return false;
    const Word& before = m_words[index - 1];
    return before.key == "£" || before.key == "€" || before.isMark('$') ||
           (index > 1 && touches(index) && before.kind == Word::Kind::Mark && m_words[index - 2].isDigits());
}

/// "37 Fernhill Drive, Millbrook CA 90001"; `index`: the word for the street.
bool AddressFinder::numberThenStreet(std::size_t index) {
    if (!has(streetsBehind, m_words[index]) || !isName(index))
        return false;
    std::size_t begin = index;
    for (int steps = 0; steps < 5 && begin > 0 && !isHouse(begin) && m_words[begin].gap != Word::Gap::Line; ++steps) {
        --begin;
        const Word& word = m_words[begin];
        const bool possessive =
            word.isMark('\'') || word.key == "’" || word.key == "s" || (word.isMark('.') && !touches(begin + 1));
        if (!isHouse(begin) && !isName(begin) && !possessive && !has(" th nd rd st the of ", word))
            return false;
    }
    // "221 West 57th Street"
    if (isHouse(begin) && touches(begin + 1) && has(" st nd rd th ", m_words[begin + 1])) {
        const std::size_t before = begin > 1 && isName(begin - 1) ? begin - 2 : begin - 1;
        begin = begin > 0 && isHouse(before) && m_words[begin].gap == Word::Gap::Blank ? before : begin;
    }
    if (!isHouse(begin) || begin + 1 >= index || begin + 6 < index || isOtherNumber(begin))
        return false;
    const bool ordinal = has(" st nd rd th ", m_words[begin + 1]) && touches(begin + 1);
    const bool year =
        m_words[begin].key.size() == 4 && (m_words[begin].key.starts_with("19") || m_words[begin].key.starts_with("20"));
    const bool unclear = ordinal || year || m_words.isCaseless() || index - begin > 4;
    const std::size_t behind =
        m_words[index + 1].isMark('.') && touches(index + 1) && m_words[index].key.size() <= 4 ? index + 2 : index + 1;
    const std::size_t town = behindTown(behind);
    if (town == 0 && unclear)
        return false;
    return m_finder.add(PersonalKind::Address, withRoomBefore(begin), town != 0 ? town : index + 1);
}

/// "64 bis, rue des Tilleuls, 13099 Port-Clair"
bool AddressFinder::numberThenFrenchStreet(std::size_t index) {
    if (!has(streetsWithNumberBefore, m_words[index]))
        return false;
    const std::size_t house = houseBefore(index);
    std::size_t end = index + 1;
    if (m_words[end].isMark('.'))
        ++end;
    const std::size_t nameBegin = end;
    for (std::size_t at = end;
         at < nameBegin + 7 && (m_words[at].isLetters() || m_words[at].isMark('\'') || m_words[at].key == "’"); ++at) {
        if (m_words[at].gap == Word::Gap::Line)
            break;
        if (isName(at) && !has(particles, m_words[at]))
            end = at + 1;
        else if (!has(particles, m_words[at]) && m_words[at].isLetters())
            break;
    }
    const std::size_t town = behindTown(end);
    if (end == nameBegin || (house == static_cast<std::size_t>(-1) && town == 0) || (m_words.isCaseless() && town == 0))
        return false;
    return m_finder.add(PersonalKind::Address, house == static_cast<std::size_t>(-1) ? index : house, town != 0 ? town : end);
}

/// "Plaza Mayor, n.º 19, 28999 Villaclara", "Via Roma 5"
bool AddressFinder::streetThenNumber(std::size_t index) {
    const bool slashed = m_words[index].key == "c" && m_words[index + 1].isMark('/');
    if (!slashed && !has(streetsWithNumberBehind, m_words[index]))
        return false;
    const bool unclear = has(unclearStreets, m_words[index]);
    if (unclear && !isName(index))
        return false;
    std::size_t at = index + (slashed ? 2 : 1), names = 0;
    if (m_words[at].isMark('.'))
        ++at;
    for (int steps = 0; steps < 6 && m_words[at].isLetters() && m_words[at].gap != Word::Gap::Line; ++steps, ++at) {
        if (!isName(at) && !has(particles, m_words[at]))
            break;
        names += !has(particles, m_words[at]);
    }
    for (int steps = 0; steps < 5 && !m_words[at].isDigits(); ++steps, ++at)
        if (!m_words[at].isMark(',') && !m_words[at].isMark('.') && !has(" n nº num numero nr no º ", m_words[at]) &&
            m_words[at].key != "º" && m_words[at].key != "°")
            return false;
    if (names == 0 || !isHouse(at))
        return false;
    const std::size_t end = behindHouse(at), town = behindTown(end);
    if (town == 0 && (m_words.isCaseless() || unclear))
        return false;
    return m_finder.add(PersonalKind::Address, index, town != 0 ? town : end);
}

/// "Ringstr. 161, 36399 Steinau"; `index`: the house number
bool AddressFinder::germanStreet(std::size_t index) {
    std::size_t street = index;
    if (street > 0 && m_words[street - 1].isMark('.'))
        --street;
    if (street == 0 || m_words[index].gap != Word::Gap::Blank)
        return false;
    --street;
    const std::size_t end = behindHouse(index), town = behindTown(end);
    // Without a word for a street, postcode and town must follow at once.
    const bool prefixed = m_words[end + 2].isMark('-') && m_words[end + 1].key.size() <= 2;
    const Word& postcode = m_words[prefixed ? end + 3 : end + 1];
    const bool near = town != 0 && m_words[end].isMark(',') && postcode.isDigits() && postcode.key.size() >= 4;
    if (!m_words[street].isLetters() || !isName(street) || has(monthNames, m_words[street]) || has(rooms, m_words[street]))
        return false;
    if (!(endsAsStreet(m_words[street], true) && !m_words.isCaseless()) && !near)
        return false;
    std::size_t begin = street;
    const int most = m_words.isCaseless() ? 1 : 3;
    for (int steps = 0; steps < most && begin > 0 && m_words[begin - 1].isLetters() && m_words[begin].gap == Word::Gap::Blank;
         ++steps) {
        if (!isName(begin - 1) && !(has(particles, m_words[begin - 1]) && begin > 1 && isName(begin - 2)))
            break;
        --begin;
    }
    while (begin < street && !isName(begin))
        ++begin;
    return m_finder.add(PersonalKind::Address, begin, town != 0 ? town : end);
}

void AddressFinder::find() {
    for (std::size_t index = 0; index < m_words.size(); ++index) {
        if (m_words[index].used)
            continue;
        if (isStreetWord(m_words[index]) && !numberThenStreet(index) && !numberThenFrenchStreet(index))
            streetThenNumber(index);
        else if (isHouse(index))
            germanStreet(index);
    }
}

}  // namespace

void findAddresses(PersonalFinder& finder) {
    AddressFinder(finder).find();
}

}  // namespace core::data
