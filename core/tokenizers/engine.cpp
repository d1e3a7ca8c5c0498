// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/engine.h"

#include <algorithm>

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
        // Like the library, stop each text behind the word that reaches the limit: which text counts as longer depends on it.
        const std::size_t enough = options.maxLength > 0 ? static_cast<std::size_t>(options.maxLength) : unlimited;
        std::vector<Segment> segments;
        segments.push_back(segment(first, 0, false, enough));
        segments.push_back(segment(second, 1, false, enough));
        if (options.maxLength > 0)
            truncateLongest(segments[0], segments[1], room(options, true));
        return finish(std::move(segments), options);
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

private:
    /// Tokens that a text or pair may have before special tokens are added.
    std::size_t room(const EncodeOptions& options, bool pair) const {
        const bool adds = m_parts.postProcessor && options.specialTokens == SpecialTokens::Add;
        const std::size_t added = adds ? m_parts.postProcessor->addedTokens(pair) : 0;
        const auto most = static_cast<std::size_t>(options.maxLength);
        return most > added ? most - added : 0;
    }

    Encoding single(std::string_view utf8, const EncodeOptions& options, bool idsOnly) const {
        const std::size_t limit = options.maxLength > 0 ? room(options, false) : unlimited;
        std::vector<Segment> segments;
        segments.push_back(segment(utf8, 0, idsOnly, limit));
        truncate(segments.front(), limit);
        return finish(std::move(segments), options);
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
            truncate(whole, static_cast<std::size_t>(options.maxLength));
        return std::move(whole.encoding);
    }

    /// Tokens of one text; words behind the one that reaches `enough` tokens are left out.
    Segment segment(std::string_view utf8, std::int32_t type, bool idsOnly, std::size_t enough) const {
        Segment result{.idsOnly = idsOnly};
        PieceList list;
        std::string text = unicode::isValid(utf8) ? std::string(utf8) : unicode::makeValid(utf8);
        m_parts.addedTokens.extract(std::move(text), !idsOnly || m_parts.preTokenizer.needsSpans, m_parts.normalizer.get(),
                                    list);
        if (m_parts.preTokenizer.preTokenizer)
            m_parts.preTokenizer.preTokenizer->split(list);
        WordCache& cache = WordCache::ofThread();
        std::vector<ModelToken> tokens;
        for (const Piece& piece : list.pieces) {
            if (result.encoding.ids.size() >= enough)
                break;
            tokens.clear();
            if (piece.added)
                tokens.push_back({*piece.added, 0, static_cast<std::uint32_t>(piece.bytes.end - piece.bytes.begin)});
            else
                tokenize(piece.text(), cache, tokens);
            append(result, piece, tokens);
        }
        if (!idsOnly)
            result.encoding.typeIds.assign(result.encoding.ids.size(), type);
        return result;
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
            encoding.special.push_back(0);
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

    static void truncate(Segment& segment, std::size_t limit) {
        Encoding& encoding = segment.encoding;
        const auto cut = [&](auto& list) {
            if (list.size() > limit)
                list.resize(limit);
        };
        cut(encoding.ids);
        cut(encoding.offsets);
        cut(encoding.tokens);
        cut(encoding.typeIds);
        cut(encoding.special);
    }

    /// Shortens the longer text first, then both alike, as the tokenizers library does.
    static void truncateLongest(Segment& first, Segment& second, std::size_t most) {
        std::size_t shorter = first.encoding.ids.size(), longer = second.encoding.ids.size();
        if (shorter + longer <= most)
            return;
        const bool swapped = shorter > longer;
        if (swapped)
            std::swap(shorter, longer);
        longer = shorter > most ? shorter : std::max(shorter, most - shorter);
        if (shorter + longer > most) {
            shorter = most / 2;
            longer = shorter + most % 2;
        }
        truncate(first, swapped ? longer : shorter);
        truncate(second, swapped ? shorter : longer);
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
