// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/engine.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/tokenizers/truncation.h"
#include "core/tokenizers/unicode.h"
#include "core/tokenizers/word_cache.h"

namespace core::tokenizers {

std::optional<Id> tokenIdOf(const EngineParts& parts, std::string_view token) {
    if (const AddedToken* added = parts.addedTokens.byContent(token))
        return added->id;
    const Id id = parts.model->vocabulary().find(token);
    return id == Vocabulary::none ? std::nullopt : std::optional(id);
}

namespace {

constexpr std::size_t unlimited = static_cast<std::size_t>(-1);

class Engine : public Tokenizer {
public:
    Engine(EngineParts parts, EngineSettings settings)
        : m_parts(std::move(parts)), m_settings(std::move(settings)), m_owner(WordCache::newOwner()) {
        m_size = m_parts.model->vocabulary().size();
        for (const AddedToken& token : m_parts.addedTokens.all())
            m_size = std::max<std::int64_t>(m_size, std::int64_t{token.id} + 1);
    }

    Encoding encode(std::string_view utf8, const EncodeOptions& options) const override { return single(utf8, options, false); }

    std::vector<Id> encodeIds(std::string_view utf8, const EncodeOptions& options) const override {
        return single(utf8, options, true).ids;
    }

    Encoding encodePair(std::string_view first, std::string_view second, const EncodeOptions& options) const override {
        if (second.empty())
            return encode(first, options);
        std::vector<Segment> segments = pair(first, second, enoughOf(options), options.cutSide);
        if (options.maxLength > 0) {
            const PairLengths kept = truncatedLengths({segments[0].encoding.ids.size(), segments[1].encoding.ids.size()},
                                                      room(options, true), options.truncation);
            truncate(segments[0], kept.first, options.cutSide);
            truncate(segments[1], kept.second, options.cutSide);
        }
        return finish(std::move(segments), options);
    }

    std::vector<Encoding> encodeWindows(std::string_view first, std::string_view second, const EncodeOptions& options,
                                        std::int64_t overlap) const override {
        std::vector<Segment> segments;
        if (second.empty())
            segments.push_back(segment(first, 0, false, unlimited, Side::Right));
        else
            segments = pair(first, second, unlimited, Side::Right);
        const Segment& cut = segments[cutText(segments, options.truncation)];
        const std::size_t count = cut.encoding.ids.size();
        const std::size_t size = windowSize(segments, count, options, overlap);
        std::vector<Encoding> windows;
        for (const TokenRange range : windowRanges(count, size, static_cast<std::size_t>(overlap), options.cutSide)) {
            std::vector<Segment> window = segments;
            keepTokens(window[static_cast<std::size_t>(&cut - segments.data())].encoding, range);
            windows.push_back(finish(std::move(window), options));
        }
        return windows;
    }

    std::string decode(std::span<const Id> ids, bool skipSpecial) const override {
        std::vector<std::string> tokens;
        tokens.reserve(ids.size());
        for (const Id id : ids) {
            const AddedToken* added = m_parts.addedTokens.byId(id);
            if (!added && !m_parts.model->vocabulary().hasId(id))
                continue;
            std::string text = added ? added->content : std::string(m_parts.model->vocabulary().token(id));
            if (!skipSpecial || !m_parts.addedTokens.isSpecial(text))
                tokens.push_back(std::move(text));
        }
        if (m_parts.decoder)
            m_parts.decoder->decode(tokens);
        std::string text;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (i > 0 && !m_parts.decoder)
                text += ' ';
            text += tokens[i];
        }
        return m_settings.cleanUpSpaces ? cleanUpSpaces(std::move(text)) : text;
    }

    std::int64_t vocabularySize() const override { return m_size; }
    std::optional<Id> tokenId(std::string_view token) const override { return tokenIdOf(m_parts, token); }
    std::string token(Id id) const override {
        if (const AddedToken* added = m_parts.addedTokens.byId(id))
            return added->content;
        return std::string(m_parts.model->vocabulary().token(id));
    }
    const SpecialIds& specialIds() const override { return m_settings.specialIds; }
    const Tokenizer& target() const override { return m_settings.target ? *m_settings.target : *this; }

private:
    /// Tokens that a text or pair may have before special tokens are added.
    std::size_t room(const EncodeOptions& options, bool pair) const {
        const bool adds = m_parts.postProcessor && options.specialTokens == SpecialTokens::Add;
        const std::size_t added = adds ? m_parts.postProcessor->addedTokens(pair) : 0;
        const auto most = static_cast<std::size_t>(options.maxLength);
        return most > added ? most - added : 0;
    }

    /// Like the library, stop each text behind the word that reaches the limit: which text counts as longer depends on it.
    static std::size_t enoughOf(const EncodeOptions& options) {
        return options.maxLength > 0 ? static_cast<std::size_t>(options.maxLength) : unlimited;
    }

    Encoding single(std::string_view utf8, const EncodeOptions& options, bool idsOnly) const {
        const std::size_t limit = options.maxLength > 0 ? room(options, false) : unlimited;
        std::vector<Segment> segments;
        segments.push_back(segment(utf8, 0, idsOnly, limit, options.cutSide));
        truncate(segments.front(), limit, options.cutSide);
        return finish(std::move(segments), options);
    }

    std::vector<Segment> pair(std::string_view first, std::string_view second, std::size_t enough, Side cutSide) const {
        std::vector<Segment> segments;
        segments.push_back(segment(first, 0, false, enough, cutSide));
        segments.push_back(segment(second, 1, false, enough, cutSide));
        return segments;
    }

    /// Which of the texts is cut into windows.
    static std::size_t cutText(const std::vector<Segment>& segments, Truncation truncation) {
        if (segments.size() == 1 || truncation == Truncation::OnlyFirst)
            return 0;
        const bool firstIsLonger = segments[0].encoding.ids.size() > segments[1].encoding.ids.size();
        return truncation == Truncation::LongestFirst && firstIsLonger ? 0 : 1;
    }

    /// Tokens of the cut text that a window holds.
    std::size_t windowSize(const std::vector<Segment>& segments, std::size_t cutCount, const EncodeOptions& options,
                           std::int64_t overlap) const {
        std::size_t fixed = 0;
        for (const Segment& segment : segments)
            fixed += segment.encoding.ids.size();
        if (options.maxLength <= 0 || fixed <= room(options, segments.size() > 1))
            return unlimited / 2;
        fixed += static_cast<std::size_t>(std::max<std::int64_t>(overlap, 0)) - cutCount;
        const std::size_t most = room(options, segments.size() > 1);
        if (overlap < 0 || fixed >= most)
            throw base::Error("tokenizer.no-room", {{"needed", std::to_string(fixed)}, {"room", std::to_string(most)}});
        return most - fixed + static_cast<std::size_t>(overlap);
    }

    Encoding finish(std::vector<Segment> segments, const EncodeOptions& options) const {
        if (m_parts.postProcessor)
            segments = m_parts.postProcessor->process(std::move(segments), options.specialTokens);
        if (segments.empty())
            return {};
        Segment whole = std::move(segments.front());
        for (std::size_t i = 1; i < segments.size(); ++i)
            whole.append(std::move(segments[i]));
        if (options.maxLength > 0)
            truncate(whole, static_cast<std::size_t>(options.maxLength), Side::Right);
        return std::move(whole.encoding);
    }

    /// Tokens of one text; words beyond the one that reaches `enough` tokens, seen from the end that is not cut, are left out.
    Segment segment(std::string_view utf8, std::int32_t type, bool idsOnly, std::size_t enough, Side cutSide) const {
        Segment result{.idsOnly = idsOnly};
        PieceList list;
        std::string text = unicode::isValid(utf8) ? std::string(utf8) : unicode::makeValid(utf8);
        m_parts.addedTokens.extract(std::move(text), !idsOnly || m_parts.preTokenizer.needsSpans, m_parts.normalizer.get(),
                                    list);
        if (m_parts.preTokenizer.preTokenizer)
            m_parts.preTokenizer.preTokenizer->split(list);
        WordCache& cache = WordCache::ofThread();
        std::vector<ModelToken> tokens;
        std::vector<std::size_t> wordStarts;
        for (const Piece& piece : list.pieces) {
            if (cutSide == Side::Right && result.encoding.ids.size() >= enough)
                break;
            if (cutSide == Side::Left)
                wordStarts.push_back(result.encoding.ids.size());
            tokens.clear();
            if (piece.added)
                tokens.push_back({*piece.added, 0, static_cast<std::uint32_t>(piece.bytes.end - piece.bytes.begin)});
            else
                tokenize(piece.text(), cache, tokens);
            append(result, piece, tokens);
        }
        const std::size_t count = result.encoding.ids.size();
        if (cutSide == Side::Left && count > enough)
            keepTokens(result.encoding, {*--std::upper_bound(wordStarts.begin(), wordStarts.end(), count - enough), count});
        if (!idsOnly)
            describe(result.encoding, type);
        return result;
    }

    static void describe(Encoding& encoding, std::int32_t type) {
        encoding.typeIds.assign(encoding.ids.size(), type);
        encoding.sequenceIds.assign(encoding.ids.size(), static_cast<std::int8_t>(type));
        encoding.special.assign(encoding.ids.size(), 0);
        encoding.attentionMask.assign(encoding.ids.size(), 1);
    }

    void tokenize(std::string_view word, WordCache& cache, std::vector<ModelToken>& tokens) const {
        if (word.size() > WordCache::maxBytes)
            return m_parts.model->tokenize(word, tokens);
        WordCache::Entry& entry = cache.slot(m_owner, word);
        if (!WordCache::holds(entry, m_owner, word)) {
            m_parts.model->tokenize(word, tokens);
            WordCache::store(entry, m_owner, word, tokens.data(), tokens.size());
            return;
        }
        std::uint32_t begin = 0;
        for (std::size_t i = 0; i < entry.count; ++i) {
            tokens.push_back({entry.ids[i], begin, begin + entry.lengths[i]});
            begin += entry.lengths[i];
        }
    }

    void append(Segment& result, const Piece& piece, const std::vector<ModelToken>& tokens) const {
        Encoding& encoding = result.encoding;
        for (const ModelToken& token : tokens) {
            encoding.ids.push_back(token.id);
            if (result.idsOnly)
                continue;
            const Span span = spanOf(piece, token);
            encoding.offsets.emplace_back(span.begin, span.end);
            encoding.tokens.emplace_back(piece.added ? piece.text() : m_parts.model->tokenText(token, piece.text()));
        }
    }

    /// A token that stands for no text (a space put in by the model) lies where the next one begins.
    static Span spanOf(const Piece& piece, const ModelToken& token) {
        const std::size_t begin = piece.bytes.begin + token.begin, end = piece.bytes.begin + token.end;
        if (end > begin)
            return piece.source->span({begin, end});
        const bool atEnd = begin >= piece.bytes.end;
        const Span near =
            piece.source->span(atEnd ? ByteRange{piece.bytes.end - 1, piece.bytes.end} : ByteRange{begin, begin + 1});
        return atEnd ? Span{near.end, near.end} : Span{near.begin, near.begin};
    }

    static void truncate(Segment& segment, std::size_t limit, Side cutSide) {
        keepTokens(segment.encoding, keptRange(segment.encoding.ids.size(), limit, cutSide));
    }

    EngineParts m_parts;
    EngineSettings m_settings;
    std::uint64_t m_owner;
    std::int64_t m_size = 0;
};

}  // namespace

std::shared_ptr<const Tokenizer> makeEngine(EngineParts parts, EngineSettings settings) {
    return std::make_shared<Engine>(std::move(parts), std::move(settings));
}

}  // namespace core::tokenizers
