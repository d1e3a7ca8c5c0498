// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/pre_tokenizers.h"

#include <algorithm>

#include "core/tokenizers/byte_level.h"
#include "core/tokenizers/metaspace.h"
#include "core/tokenizers/part_reader.h"
#include "core/tokenizers/split_patterns.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

/// Joins neighbouring matches as `behavior` says; what is removed is left out.
void applyBehavior(std::vector<Match>& matches, SplitBehavior behavior) {
    std::vector<Match> result;
    result.reserve(matches.size());
    bool previous = false;
    switch (behavior) {
    case SplitBehavior::Isolated:
        return;
    case SplitBehavior::Removed:
        std::erase_if(matches, [](const Match& match) { return match.isMatch; });
        return;
    case SplitBehavior::Contiguous:
    case SplitBehavior::MergedWithPrevious:
        for (const Match& match : matches) {
            const bool joins = behavior == SplitBehavior::Contiguous ? match.isMatch == previous : match.isMatch && !previous;
            if (joins && !result.empty())
                result.back().bytes.end = match.bytes.end;
            else
                result.push_back(match);
            previous = match.isMatch;
        }
        break;
    case SplitBehavior::MergedWithNext:
        for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
            if (match->isMatch && !previous && !result.empty())
                result.back().bytes.begin = match->bytes.begin;
            else
                result.push_back(*match);
            previous = match->isMatch;
        }
        std::reverse(result.begin(), result.end());
        break;
    }
    matches = std::move(result);
}

/// Rebuilds the list piece by piece; added tokens stay.
template <typename Function> void forEachText(PieceList& list, Function&& function) {
    std::vector<Piece> old;
    old.swap(list.pieces);
    list.pieces.reserve(old.size());
    for (const Piece& piece : old) {
        if (piece.added)
            list.pieces.push_back(piece);
        else
            function(piece);
    }
}

void splitPiece(PieceList& list, const Piece& piece, const Pattern& pattern, SplitBehavior behavior, bool invert,
                std::vector<Match>& matches) {
    matches.clear();
    pattern.find(piece.text(), matches);
    if (invert)
        for (Match& match : matches)
            match.isMatch = !match.isMatch;
    applyBehavior(matches, behavior);
    for (const Match& match : matches)
        if (match.bytes.end > match.bytes.begin)
            list.pieces.push_back(
                {piece.source, {piece.bytes.begin + match.bytes.begin, piece.bytes.begin + match.bytes.end}, {}});
}

/// A copy of the piece that may be changed; the piece then looks into the copy.
NormalizedText& ownCopy(PieceList& list, Piece& piece) {
    NormalizedText& copy = list.texts.emplace_back(*piece.source, piece.bytes);
    piece.source = &copy;
    return copy;
}

void coverSource(Piece& piece) {
    piece.bytes = {0, piece.source->text().size()};
}

class Split : public PreTokenizer {
public:
    Split(std::unique_ptr<Pattern> pattern, SplitBehavior behavior, bool invert)
        : m_pattern(std::move(pattern)), m_behavior(behavior), m_invert(invert) {}

    void split(PieceList& list) const override {
        std::vector<Match> matches;
        forEachText(list, [&](const Piece& piece) { splitPiece(list, piece, *m_pattern, m_behavior, m_invert, matches); });
    }

private:
    std::unique_ptr<Pattern> m_pattern;
    SplitBehavior m_behavior;
    bool m_invert;
};

class ByteLevel : public PreTokenizer {
public:
    ByteLevel(bool addPrefixSpace, bool useRegex, ByteLevelForm form)
        : m_pattern(useRegex ? gpt2Pattern() : nullptr), m_addPrefixSpace(addPrefixSpace), m_form(form) {}

    void split(PieceList& list) const override {
        if (m_addPrefixSpace)
            forEachText(list, [&](Piece piece) {
                if (!piece.text().starts_with(' ')) {
                    ownCopy(list, piece).prepend(" ");
                    coverSource(piece);
                }
                list.pieces.push_back(piece);
            });
        std::vector<Match> matches;
        if (m_pattern)
            forEachText(list, [&](const Piece& piece) {
                splitPiece(list, piece, *m_pattern, SplitBehavior::Isolated, false, matches);
            });
        if (m_form == ByteLevelForm::Alphabet)
            forEachText(list, [&](Piece piece) {
                toAlphabet(ownCopy(list, piece));
                coverSource(piece);
                list.pieces.push_back(piece);
            });
    }

private:
    static void toAlphabet(NormalizedText& text) {
        std::vector<Change> changes;
        for (const char byte : text.text()) {
            const auto value = static_cast<unsigned char>(byte);
            changes.push_back({byteLevelAlphabet()[value], (value & 0xC0) == 0x80 ? 1 : 0});
        }
        text.transform(changes);
    }

    std::unique_ptr<Pattern> m_pattern;
    bool m_addPrefixSpace;
    ByteLevelForm m_form;
};

class Metaspace : public PreTokenizer {
public:
    explicit Metaspace(MetaspaceOptions options)
        : m_options(std::move(options)), m_space(literalPattern(" ")), m_sign(literalPattern(m_options.replacement)) {}

    void split(PieceList& list) const override {
        std::vector<Match> matches;
        forEachText(list, [&](Piece piece) {
            const bool first = piece.startsOriginal();
            NormalizedText& text = ownCopy(list, piece);
            replaceSpaces(text, matches);
            const bool wanted =
                m_options.prepend == PrependScheme::Always || (m_options.prepend == PrependScheme::First && first);
            if (wanted && !text.text().starts_with(m_options.replacement))
                text.prepend(m_options.replacement);
            coverSource(piece);
            if (m_options.split)
                splitPiece(list, piece, *m_sign, SplitBehavior::MergedWithNext, false, matches);
            else
                list.pieces.push_back(piece);
        });
    }

private:
    void replaceSpaces(NormalizedText& text, std::vector<Match>& matches) const {
        matches.clear();
        m_space->find(text.text(), matches);
        std::vector<ByteRange> spaces;
        for (const Match& match : matches)
            if (match.isMatch)
                spaces.push_back(match.bytes);
        text.replace(spaces, m_options.replacement);
    }

    MetaspaceOptions m_options;
    std::unique_ptr<Pattern> m_space, m_sign;
};

class Sequence : public PreTokenizer {
public:
    explicit Sequence(std::vector<std::unique_ptr<PreTokenizer>> parts) : m_parts(std::move(parts)) {}

    void split(PieceList& list) const override {
        for (const auto& part : m_parts)
            part->split(list);
    }

private:
    std::vector<std::unique_ptr<PreTokenizer>> m_parts;
};

SplitBehavior parseBehavior(const PartReader& reader) {
    const std::string name = reader.text("behavior", "Isolated");
    constexpr std::pair<const char*, SplitBehavior> known[] = {{"Removed", SplitBehavior::Removed},
                                                               {"Isolated", SplitBehavior::Isolated},
                                                               {"MergedWithPrevious", SplitBehavior::MergedWithPrevious},
                                                               {"MergedWithNext", SplitBehavior::MergedWithNext},
                                                               {"Contiguous", SplitBehavior::Contiguous}};
    for (const auto& [text, behavior] : known)
        if (name == text)
            return behavior;
    reader.unsupported("behavior " + name);
}

std::unique_ptr<PreTokenizer> splitOn(std::unique_ptr<Pattern> pattern, SplitBehavior behavior, bool invert = false) {
    return std::make_unique<Split>(std::move(pattern), behavior, invert);
}

std::unique_ptr<PreTokenizer> sequence(std::unique_ptr<PreTokenizer> first, std::unique_ptr<PreTokenizer> second) {
    std::vector<std::unique_ptr<PreTokenizer>> parts;
    parts.push_back(std::move(first));
    parts.push_back(std::move(second));
    return std::make_unique<Sequence>(std::move(parts));
}

ParsedPreTokenizer parseByteLevel(const PartReader& reader, ByteLevelForm form) {
    reader.allow({"add_prefix_space", "trim_offsets", "use_regex"});
    return {byteLevelPreTokenizer(reader.flag("add_prefix_space", true), reader.flag("use_regex", true), form),
            form == ByteLevelForm::Bytes};
}

ParsedPreTokenizer parseSequence(const PartReader& reader, const std::string& file, ByteLevelForm form) {
    reader.allow({"pretokenizers"});
    const base::Json& list = reader.list("pretokenizers");
    std::vector<std::unique_ptr<PreTokenizer>> parts;
    ParsedPreTokenizer whole;
    for (std::size_t i = 0; i < list.size(); ++i) {
        ParsedPreTokenizer part = parsePreTokenizer(list[i], file, i + 1 == list.size() ? form : ByteLevelForm::Alphabet);
        whole.givesBytes = part.givesBytes;
        whole.needsSpans = whole.needsSpans || part.needsSpans;
        if (part.preTokenizer)
            parts.push_back(std::move(part.preTokenizer));
    }
    whole.preTokenizer = std::make_unique<Sequence>(std::move(parts));
    return whole;
}

std::unique_ptr<PreTokenizer> parseSimple(const PartReader& reader, const std::string& type, const std::string& file) {
    if (type == "BertPreTokenizer" || type == "WhitespaceSplit" || type == "Whitespace") {
        reader.allow({});
        if (type == "BertPreTokenizer")
            return bertPreTokenizer();
        if (type == "WhitespaceSplit")
            return splitOn(codePointPattern(&unicode::isWhitespace), SplitBehavior::Removed);
        return splitOn(wordRunsPattern(), SplitBehavior::Removed, true);
    }
    if (type == "Punctuation") {
        reader.allow({"behavior"});
        return splitOn(codePointPattern(&unicode::isPunctuation), parseBehavior(reader));
    }
    if (type == "Digits") {
        reader.allow({"individual_digits"});
        return splitOn(codePointPattern(&unicode::isNumeric),
                       reader.flag("individual_digits", false) ? SplitBehavior::Isolated : SplitBehavior::Contiguous);
    }
    if (type == "CharDelimiterSplit") {
        reader.allow({"delimiter"});
        std::string delimiter;
        unicode::append(delimiter, reader.codePoint("delimiter"));
        return splitOn(literalPattern(delimiter), SplitBehavior::Removed);
    }
    if (type == "Split") {
        reader.allow({"pattern", "behavior", "invert"});
        return splitOn(parsePattern(reader.value("pattern"), "pre_tokenizer.pattern", file), parseBehavior(reader),
                       reader.flag("invert", false));
    }
    reader.unsupported(type);
}

}  // namespace

std::unique_ptr<PreTokenizer> byteLevelPreTokenizer(bool addPrefixSpace, bool useRegex, ByteLevelForm form) {
    return std::make_unique<ByteLevel>(addPrefixSpace, useRegex, form);
}

std::unique_ptr<PreTokenizer> bertPreTokenizer() {
    return sequence(splitOn(codePointPattern(&unicode::isWhitespace), SplitBehavior::Removed),
                    splitOn(codePointPattern(&unicode::isPunctuation), SplitBehavior::Isolated));
}

ParsedPreTokenizer parsePreTokenizer(const base::Json& json, const std::string& file, ByteLevelForm form) {
    if (json.is_null())
        return {};
    const PartReader reader(json, "pre_tokenizer", file);
    const std::string type = reader.type();
    if (type == "ByteLevel")
        return parseByteLevel(reader, form);
    if (type == "Sequence")
        return parseSequence(reader, file, form);
    if (type == "Metaspace") {
        MetaspaceOptions options = parseMetaspace(reader);
        const bool needsSpans = options.prepend == PrependScheme::First;
        return {std::make_unique<Metaspace>(std::move(options)), false, needsSpans};
    }
    return {parseSimple(reader, type, file)};
}

}  // namespace core::tokenizers
