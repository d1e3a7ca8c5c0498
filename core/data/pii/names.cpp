// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/data/pii/name_context.h"
#include "core/data/pii/name_cues.h"
#include "core/data/pii/name_lists.h"
#include "core/data/pii/recognisers.h"

namespace core::data {
namespace {

/// Words that look like a name.
struct Name {
    std::size_t begin = 0, end = 0;  ///< end 0: there is none
    int parts = 0;                   ///< given names and surnames
    int initials = 0;
    std::string_view first, last;  ///< keys of the parts

    explicit operator bool() const { return end > begin && parts > 0; }
};

/// Titles that are written small inside a sentence.
bool mayBeSmall(std::string_view title) {
    static constexpr std::string_view titles[] = {"senor",  "dhr",     "mw",      "sig",      "mevr",    "senora",  "senorita",
                                                  "don",    "dona",    "doctor",  "doctora",  "sr",      "sra",     "monsieur",
                                                  "madame", "docteur", "mme",     "mlle",     "signor",  "signora", "dr",
                                                  "prof",   "meneer",  "mevrouw", "heer",     "dottore", "doktor",  "docteure",
                                                  "srta",   "dra",     "dott",    "professor"};
    return std::find(std::begin(titles), std::end(titles), title) != std::end(titles);
}

/// Offices and kinship: only a known name makes them a title.
bool isWeakTitle(std::string_view title) {
    static constexpr std::string_view titles[] = {"father", "sister",  "nurse",     "captain",   "officer",
                                                  "judge",  "lord",    "lady",      "pastor",    "sir",
                                                  "miss",   "senator", "inspector", "detective", "sergeant"};
    return std::find(std::begin(titles), std::end(titles), title) != std::end(titles);
}

bool isKnown(std::string_view key) {
    return isGivenName(key) || isUnclearGivenName(key) || isSurname(key);
}

class NameFinder {
public:
    explicit NameFinder(PersonalFinder& finder) : m_finder(finder), m_words(finder.words()) {}

    void find();

private:
    bool isInitial(std::size_t index) const {
        return m_words[index].isLetters() && m_words[index].key.size() == 1 &&
               (m_words[index].capital || m_words.isCaseless()) && m_words[index + 1].isMark('.') &&
               m_words[index + 1].gap == Word::Gap::None;
    }
    bool isPart(std::size_t index, bool sure) const;
    std::size_t behindParticles(std::size_t index) const;
    Name readName(std::size_t begin, bool sure) const;
    Name withGivenBehind(Name name) const;
    std::size_t behindChain(std::size_t index) const;
    bool isOrganisation(std::size_t begin, std::size_t end) const;
    bool isBehindPlace(std::size_t index) const;
    bool take(const Name& name);
    bool titled(std::size_t index);
    bool introduced(std::size_t index);
    bool greeted(std::size_t index);
    bool signedBy(std::size_t index);
    bool addressed(std::size_t index);
    bool known(std::size_t index);
    bool initialled(std::size_t index);
    bool surnameFirst(std::size_t index);

    PersonalFinder& m_finder;
    const WordText& m_words;
};

/// Whether the word may be part of a name; \a sure: something says that a name stands here.
bool NameFinder::isPart(std::size_t index, bool sure) const {
    const Word& word = m_words[index];
    if (!word.isLetters() || word.used || word.key.size() < 2 || !(word.capital || m_words.isCaseless()))
        return false;
    if (sure && isSurname(word.key))
        return true;
    const bool roman = word.allCapitals && word.key.find_first_not_of("ivx") == std::string::npos;
    if (roman || isNeverName(word.key) || isTitle(word.key))
        return false;
    return !isOrdinaryWord(word.key) || (sure && (isGivenName(word.key) || isUnclearGivenName(word.key)));
}

/// Behind "von", "de la", "d'" if a part follows, or the same index.
std::size_t NameFinder::behindParticles(std::size_t index) const {
    std::size_t at = index;
    for (int steps = 0; steps < 3 && m_words[at].isLetters(); ++steps) {
        const bool apostrophe = m_words[at + 1].isMark('\'') || m_words[at + 1].key == "’";
        if (!isNameParticle(m_words[at].key) && !(m_words[at].key == "o" && apostrophe))
            break;
        at += apostrophe ? 2 : 1;
    }
    return at > index && m_words[at].gap != Word::Gap::Line && isPart(at, true) ? at : index;
}

Name NameFinder::readName(std::size_t begin, bool sure) const {
    Name name{begin, 0, 0, 0, {}, {}};
    for (std::size_t at = begin; name.parts < 4 && at < m_words.size();) {
        if (at > begin && m_words[at].gap == Word::Gap::Line)
            break;
        if (isInitial(at) && name.initials < 3) {
            ++name.initials;
            at += 2;
            name.end = name.parts > 0 ? at : name.end;
            continue;
        }
        const std::size_t part = behindParticles(at);
        const bool caseless = m_words.isCaseless() && name.parts > 0 && part == at;
        const Word& behind = m_words[part + 1];
        const bool ends = sure && isKnown(name.first) && (behind.kind == Word::Kind::Mark || behind.gap == Word::Gap::Line);
        if (!isPart(part, sure || part > at) || (caseless && !ends && !isKnown(m_words[part].key)) ||
            (at > begin && m_words[at].gap == Word::Gap::None && !m_words[at - 1].isMark('.')))
            break;
        name.first = name.parts == 0 ? std::string_view(m_words[part].key) : name.first;
        name.last = m_words[part].key;
        ++name.parts;
        name.end = at = part + 1;
    }
    return name;
}

/// "Nowak, Gisela": the given name stands behind the surname.
Name NameFinder::withGivenBehind(Name name) const {
    const std::size_t given = name.end + 1;
    if (!name || name.initials > 0 || !m_words[name.end].isMark(',') || !isPart(given, true) ||
        m_words[given].gap == Word::Gap::Line)
        return name;
    const std::string& key = m_words[given].key;
    if (isGivenName(name.first) || !(isGivenName(key) || isUnclearGivenName(key)))
        return name;
    const Word& next = m_words[given + 1];
    const bool joins = next.key == "and" || next.key == "und" || next.key == "y" || next.key == "et";
    if ((next.isMark(',') || joins) && m_words[given + 2].capital)
        return name;
    name.end = given + 1;
    ++name.parts;
    while (m_words[name.end].gap == Word::Gap::Blank && m_words[name.end].capital && isGivenName(m_words[name.end].key))
        ++name.end;
    if (isInitial(name.end))
        name.end += 2;
    return name;
}

/// Behind the words with capitals that begin there, and what joins them: "Lopez y Ruiz SA".
std::size_t NameFinder::behindChain(std::size_t index) const {
    std::size_t end = index + 1;
    for (int steps = 0; steps < 7; ++steps) {
        const bool joins = m_words[end].isMark('&') || m_words[end].key == "y" || m_words[end].key == "und" ||
                           m_words[end].key == "et" || m_words[end].key == "e" || isNameParticle(m_words[end].key);
        const std::size_t next = joins && !m_words[end].capital ? end + 1 : end;
        if (m_words[next].gap == Word::Gap::Line || !m_words[next].isLetters() ||
            !(m_words[next].capital || m_words.isCaseless()))
            break;
        end = next + 1;
    }
    return end;
}

bool NameFinder::isOrganisation(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at)
        if (const std::string& key = m_words[at].key;
            m_words[at].isLetters() && isOrganisationWord(key) && (at > begin || !(isKnown(key) || isNeverName(key))))
            return true;
    return false;
}

bool NameFinder::take(const Name& name) {
    return name && m_finder.add(PersonalKind::Name, name.begin, name.end);
}

/// "Mrs Ashdown", "Herr Dr. Weiß", "el doctor Muñoz"
bool NameFinder::titled(std::size_t index) {
    std::size_t at = index;
    bool weak = true;
    for (int steps = 0; steps < 3; ++steps) {
        const Word& word = m_words[at];
        const bool point = m_words[at + 1].isMark('.') && m_words[at + 1].gap == Word::Gap::None;
        const bool french = word.key == "m" && word.capital && point;
        const bool needsPoint = word.key == "fr" || word.key == "hr";
        const bool title = word.isLetters() && isTitle(word.key) && (!needsPoint || (point && !word.allCapitals)) &&
                           (word.capital || m_words.isCaseless() || mayBeSmall(word.key));
        if (!french && !title)
            break;
        weak = weak && isWeakTitle(word.key);
        at += point ? 2 : 1;
        if (m_words[at].gap == Word::Gap::Line)
            return false;
    }
    if (at == index || m_words[at].gap == Word::Gap::None)
        return false;
    const bool noun =
        m_words.isCaseless() && index > 0 && m_words[index - 1].isLetters() && relativeAt(m_words, index).cue != NameCue::None;
    const Name name = readName(at, !weak);
    if (!name || noun || (weak && !isKnown(name.last)) ||
        (m_words.isCaseless() && isOrdinaryWord(name.first) && !isSurname(name.first)))
        return false;
    return take(name);
}

bool NameFinder::introduced(std::size_t index) {
    NameCueAt cue = introductionAt(m_words, index);
    const bool relative = cue.cue == NameCue::None;
    if (relative)
        cue = relativeAt(m_words, index);
    if (cue.cue == NameCue::None || m_words[cue.end].gap == Word::Gap::Line)
        return false;
    const bool strong = cue.cue == NameCue::Strong;
    Name name = readName(cue.end, strong);
    if (!name)
        return false;
    const bool given = isGivenName(name.first) || isUnclearGivenName(name.first);
    const Word& behind = m_words[name.end];
    const bool calls =
        cue.cue == NameCue::Likely || behind.key == "from" || behind.key == "speaking" || behind.key == "calling";
    const bool whole = calls && name.parts == 2 && !(behind.capital && behind.gap == Word::Gap::Blank) && !m_words.isCaseless();
    const bool surnameBefore = name.parts == 2 && isSurname(name.first) && !isOrdinaryWord(name.first) &&
                               behind.kind == Word::Kind::Mark && !m_words.isCaseless();  // "Chen Wei"
    if (!strong && !(given && (name.parts > 1 || isGivenName(name.first))) && !(name.parts > 1 && isSurname(name.last)) &&
        !whole && !surnameBefore)
        return false;
    if (m_words.isCaseless() && strong && !relative && given && name.parts == 1 && isPart(name.end, false) &&
        behind.gap == Word::Gap::Blank)
        ++name.end;
    if (isOrganisation(name.begin, behindChain(name.begin)) && !isSurname(name.last))
        return false;
    if (relative && !given && !isSurname(name.first) && (m_words.isCaseless() || isOrdinaryWord(name.first)))
        return false;
    return take(withGivenBehind(name));
}

bool NameFinder::greeted(std::size_t index) {
    const NameCueAt cue = greetingAt(m_words, index);
    if (cue.cue == NameCue::None || m_words[cue.end].gap != Word::Gap::Blank)
        return false;
    const Name name = readName(cue.end, false);
    const Word& behind = m_words[name.end];
    const bool alone = behind.isMark(',') || behind.isMark('!') || behind.isMark(':') || behind.gap == Word::Gap::Line;
    if (!name || isOrganisation(name.begin, behindChain(name.begin)))
        return false;
    const bool given =
        isGivenName(name.first) || (isUnclearGivenName(name.first) && alone) || (name.parts > 1 && isSurname(name.last));
    return (given || (cue.cue == NameCue::Strong && alone && name.parts <= 2 && !m_words.isCaseless())) && take(name);
}

bool NameFinder::signedBy(std::size_t index) {
    const NameCueAt cue = closingAt(m_words, index);
    if (cue.cue == NameCue::None)
        return false;
    const bool strong = cue.cue == NameCue::Strong;
    const Name name = readName(cue.end, strong);
    if (!name || isOrganisation(name.begin, behindChain(name.begin)))
        return false;
    const Word& behind = m_words[name.end];
    const bool ends = behind.gap == Word::Gap::Line || behind.kind == Word::Kind::Mark;
    const bool given = isGivenName(name.first) || isUnclearGivenName(name.first) || (name.parts > 1 && isSurname(name.last)) ||
                       (name.initials > 0 && strong);
    if (m_words.isCaseless() ? !given : !(given || (strong && ends)))
        return false;
    return (ends || strong) && take(withGivenBehind(name));
}

/// "ask Deepika Thackeray": two words that nothing else explains.
bool NameFinder::addressed(std::size_t index) {
    static constexpr std::string_view verbs[] = {"call", "ask", "tell", "told", "asked", "thank", "frag", "email"};
    const Name name = readName(index, false);
    const bool verb = std::find(std::begin(verbs), std::end(verbs), m_words[index - 1].key) != std::end(verbs);
    return verb && name.parts == 2 && name.initials == 0 && !m_words.isCaseless() && !m_words[index].allCapitals && take(name);
}

/// A frequent given name with a surname behind it, or alone where somebody is spoken of.
bool NameFinder::known(std::size_t index) {
    const std::string& key = m_words[index].key;
    const bool given = isGivenName(key);
    if (!given && !isUnclearGivenName(key))
        return false;
    const Name name = readName(index, false), wide = readName(index, true);
    // "Hannah May", "Grace Price": surnames that are words, too.
    const bool widens = name.parts < 2 && wide.parts > 1 && isSurname(wide.last) && (given || !m_words.startsSentence(index));
    const Name& best = name && !widens ? name : wide;
    if (!best)
        return false;
    if (best.parts < 2)
        return given && !m_words.isCaseless() && !m_words[index].allCapitals && !m_words[best.end].capital &&
               (isAddressed(m_words, index) || speaks(m_words, best.end) || isWithinSentence(m_words, index)) && take(best);
    if (given && !m_words.isCaseless())
        return take(best);
    if (m_words.isCaseless())
        return given && isSurname(best.last) && take(best);
    // Where all is in capitals around it, they say nothing.
    if (m_words[index].allCapitals && (m_words[index + 1].allCapitals || (index > 0 && m_words[index - 1].allCapitals)) &&
        !(given && isSurname(best.last)))
        return false;
    const bool ordinary = isOrdinaryWord(best.last) || isOrdinaryWord(m_words[index + 1].key);
    return (isSurname(best.last) || (!ordinary && !m_words.startsSentence(index))) && take(best);
}

/// "T. Ashdown"
bool NameFinder::initialled(std::size_t index) {
    // "you" and "I" are written so, too.
    if (!isInitial(index) || m_words[index].gap == Word::Gap::None || m_words[index].key == "u" || m_words[index].key == "i")
        return false;
    const Name name = readName(index, isAddressed(m_words, index));
    if (!name || m_words.isCaseless())
        return false;
    return (isSurname(name.last) || (isAddressed(m_words, index) && name.last.size() > 3 && !isOrganisationWord(name.last))) &&
           take(name);
}

/// "Fisher, Priya" within a sentence.
bool NameFinder::surnameFirst(std::size_t index) {
    const bool inside = index > 0 && m_words[index - 1].isLetters() && !m_words[index - 1].capital;
    const Name family = readName(index, inside);
    if (!family || family.parts > 2 || !(inside || isSurname(family.last)) || isOrdinaryWord(m_words[family.end + 1].key))
        return false;
    const Name whole = withGivenBehind(family);
    return whole.end > family.end && (isGivenName(m_words[whole.end - 1].key) || isSurname(family.last)) && take(whole);
}

/// "Hospital Thomas", "San Diego"
bool NameFinder::isBehindPlace(std::size_t index) const {
    static constexpr std::string_view saints[] = {"saint", "sankt", "st", "san", "santa"};
    if (index == 0 || m_words[index].gap != Word::Gap::Blank || !m_words[index - 1].isLetters())
        return false;
    const Word& before = m_words[index - 1];
    const bool organisation =
        isOrganisationWord(before.key) && !isNeverName(before.key) && (before.capital || m_words.isCaseless());
    return before.used || organisation || std::find(std::begin(saints), std::end(saints), before.key) != std::end(saints);
}

void NameFinder::find() {
    for (std::size_t index = 0; index < m_words.size(); ++index) {
        const Word& word = m_words[index];
        if (!word.isLetters() || word.used)
            continue;
        if (titled(index) || introduced(index) || greeted(index) || signedBy(index))
            continue;
        if (!(word.capital || m_words.isCaseless()))
            continue;
        if (isBehindPlace(index))
            continue;
        const bool candidate = isGivenName(word.key) || isUnclearGivenName(word.key) || word.key.size() == 1 ||
                               m_words[index + 1].isMark(',') || isNameParticle(word.key);
        if (!m_words.isCaseless() || candidate) {
            const std::size_t end = behindChain(index);
            if (isOrganisation(index, end)) {
                if (!m_words.isCaseless())
                    index = end - 1;
                continue;
            }
        }
        const bool found = candidate && (known(index) || initialled(index) || surnameFirst(index));
        if (!found && isAddressed(m_words, index))
            addressed(index);
    }
}

}  // namespace

void findNames(PersonalFinder& finder) {
    NameFinder(finder).find();
}

}  // namespace core::data
