// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/added_tokens.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/tokenizers/part_reader.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

bool wordBefore(std::string_view text, std::size_t at) {
    return at > 0 && unicode::isWordCharacter(unicode::decodeBefore(text, at).value);
}

bool wordAt(std::string_view text, std::size_t at) {
    return at < text.size() && unicode::isWordCharacter(unicode::decodeAt(text, at).value);
}

std::size_t withSpaceBefore(std::string_view text, std::size_t begin, std::size_t limit) {
    while (begin > limit) {
        const unicode::CodePoint c = unicode::decodeBefore(text, begin);
        if (!unicode::isWhitespace(c.value))
            break;
        begin -= c.length;
    }
    return std::max(begin, limit);
}

std::size_t withSpaceBehind(std::string_view text, std::size_t end) {
    while (end < text.size()) {
        const unicode::CodePoint c = unicode::decodeAt(text, end);
        if (!unicode::isWhitespace(c.value))
            break;
        end += c.length;
    }
    return end;
}

}  // namespace

AddedTokens::AddedTokens(std::vector<AddedToken> tokens, const Normalizer* normalizer) : m_tokens(std::move(tokens)) {
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        const AddedToken& token = m_tokens[i];
        m_byId.emplace(token.id, i);
        m_byContent.emplace(token.content, i);
        if (token.special)
            m_special.insert(token.content);
        if (!token.normalized) {
            m_raw.add(token.content, static_cast<std::int32_t>(i));
            continue;
        }
        NormalizedText content(token.content, false);
        if (normalizer)
            normalizer->normalize(content);
        if (!content.text().empty())
            m_normalized.add(content.text(), static_cast<std::int32_t>(i));
    }
}

void AddedTokens::extract(std::string text, bool tracked, const Normalizer* normalizer, PieceList& list) const {
    const NormalizedText& original = list.texts.emplace_back(std::move(text), tracked);
    std::vector<Piece> rough;
    cutAt(m_raw, original, {0, original.text().size()}, rough);
    for (const Piece& piece : rough) {
        if (piece.added) {
            list.pieces.push_back(piece);
        } else if (normalizer) {
            NormalizedText& part = list.texts.emplace_back(original, piece.bytes);
            normalizer->normalize(part);
            cutAt(m_normalized, part, {0, part.text().size()}, list.pieces);
        } else {
            cutAt(m_normalized, original, piece.bytes, list.pieces);
        }
    }
}

void AddedTokens::cutAt(const ByteTrie& trie, const NormalizedText& source, ByteRange within,
                        std::vector<Piece>& pieces) const {
    const std::string_view text = std::string_view(source.text()).substr(within.begin, within.end - within.begin);
    std::size_t done = 0;
    const auto push = [&](std::size_t begin, std::size_t end, std::optional<Id> id) {
        if (begin < end)
            pieces.push_back({&source, {within.begin + begin, within.begin + end}, id});
    };
    for (std::size_t at = 0; !trie.empty() && at < text.size();) {
        std::size_t length = 0;
        std::int32_t index = 0;
        if (trie.begins(static_cast<unsigned char>(text[at])))
            trie.prefixes(text.substr(at), [&](std::size_t size, std::int32_t value) {
                length = size;
                index = value;
            });
        if (length == 0) {
            ++at;
            continue;
        }
        const AddedToken& token = m_tokens[static_cast<std::size_t>(index)];
        std::size_t begin = at, end = at + length;
        at = end;
        if (token.singleWord && (wordBefore(text, begin) || wordAt(text, end)))
            continue;
        if (token.stripLeft)
            begin = withSpaceBefore(text, begin, done);
        if (token.stripRight)
            end = withSpaceBehind(text, end);
        push(done, begin, {});
        push(begin, end, token.id);
        done = end;
    }
    push(done, text.size(), {});
}

const AddedToken* AddedTokens::byId(Id id) const {
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_tokens[found->second];
}

const AddedToken* AddedTokens::byContent(std::string_view content) const {
    const auto found = m_byContent.find(std::string(content));
    return found == m_byContent.end() ? nullptr : &m_tokens[found->second];
}

std::vector<AddedToken> parseAddedTokens(const base::Json& json, const std::string& file) {
    std::vector<AddedToken> tokens;
    if (json.is_null())
        return tokens;
    if (!json.is_array())
        throw base::Error("tokenizer.wrong-type", {{"part", "added_tokens"}, {"expected", "list"}}, {.file = file});
    for (const base::Json& item : json) {
        const PartReader reader(item, "added_tokens", file);
        reader.allow({"id", "content", "single_word", "lstrip", "rstrip", "normalized", "special"});
        AddedToken token;
        token.id = reader.id("id");
        token.content = reader.text("content");
        if (token.content.empty())
            throw base::Error("tokenizer.empty-token", {{"id", std::to_string(token.id)}}, {.file = file});
        token.special = reader.flag("special", false);
        token.singleWord = reader.flag("single_word", false);
        token.stripLeft = reader.flag("lstrip", false);
        token.stripRight = reader.flag("rstrip", false);
        token.normalized = reader.flag("normalized", !token.special);
        tokens.push_back(std::move(token));
    }
    return tokens;
}

}  // namespace core::tokenizers
