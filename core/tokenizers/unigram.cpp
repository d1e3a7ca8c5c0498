// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/unigram.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/tokenizers/byte_trie.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

using base::Error;

/// How much less probable than the least probable piece an unknown code point is.
constexpr double unknownPenalty = 10.0;

/// Best way to reach a byte of the text.
struct Node {
    double score = 0;
    Id id = Vocabulary::none;
    std::int64_t from = -1;
};

class Unigram : public Model {
public:
    Unigram(const std::vector<ScoredPiece>& pieces, std::optional<Id> unknown, bool byteFallback, const std::string& file)
        : m_unknown(unknown), m_file(file) {
        if (unknown && static_cast<std::size_t>(*unknown) >= pieces.size())
            throw Error("tokenizer.bad-id",
                        {{"token", "unk_id"}, {"id", std::to_string(*unknown)}, {"limit", std::to_string(pieces.size())}},
                        {.file = file});
        double least = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const auto& [text, score] = pieces[i];
            if (text.empty())
                throw Error("tokenizer.empty-token", {{"id", std::to_string(i)}}, {.file = file});
            if (!m_vocabulary.add(text, static_cast<Id>(i)))
                throw Error("tokenizer.duplicate-token", {{"token", text}}, {.file = file});
            m_scores.push_back(score);
            m_trie.add(text, static_cast<std::int32_t>(i));
            least = i == 0 ? score : std::min(least, score);
        }
        m_unknownScore = least - unknownPenalty;
        m_fallback.fill(Vocabulary::none);
        for (std::size_t byte = 0; byteFallback && byte < 256; ++byte) {
            constexpr const char* digits = "0123456789ABCDEF";
            m_fallback[byte] = m_vocabulary.find(std::string("<0x") + digits[byte >> 4] + digits[byte & 15] + ">");
        }
    }

    void tokenize(std::string_view word, std::vector<ModelToken>& tokens) const override {
        thread_local std::vector<Node> nodes;
        search(word, nodes);
        std::vector<ByteRange> parts;
        bool previousUnknown = false;
        for (std::size_t end = word.size(); end > 0;) {
            const Node& node = nodes[end];
            const auto from = static_cast<std::size_t>(node.from);
            const bool unknown = m_unknown && node.id == *m_unknown;
            if (unknown && previousUnknown)
                parts.back().begin = from;  // neighbouring unknown text is one token
            else
                parts.push_back({from, end});
            previousUnknown = unknown;
            end = from;
        }
        for (auto part = parts.rbegin(); part != parts.rend(); ++part)
            emit(word, *part, tokens);
    }

    const Vocabulary& vocabulary() const override { return m_vocabulary; }

    std::string_view tokenText(const ModelToken& token, std::string_view word) const override {
        if (m_unknown && token.id == *m_unknown)
            return word.substr(token.begin, token.end - token.begin);
        return m_vocabulary.token(token.id);
    }

private:
    struct ByteRange {
        std::size_t begin, end;
    };

    void search(std::string_view word, std::vector<Node>& nodes) const {
        nodes.assign(word.size() + 1, Node{});
        const auto improve = [&](std::size_t end, double score, Id id, std::size_t from) {
            Node& node = nodes[end];
            if (node.from < 0 || score > node.score)
                node = {score, id, static_cast<std::int64_t>(from)};
        };
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t length = unicode::decodeAt(word, at).length;
            const double score = nodes[at].score;
            bool single = false;
            m_trie.prefixes(word.substr(at), [&](std::size_t size, std::int32_t id) {
                improve(at + size, score + m_scores[static_cast<std::size_t>(id)], id, at);
                single = single || size == length;
            });
            if (!single) {
                if (!m_unknown)
                    throw Error("tokenizer.no-unknown", {{"text", std::string(word.substr(at, length))}}, {.file = m_file});
                improve(at + length, score + m_unknownScore, *m_unknown, at);
            }
            at += length;
        }
    }

    void emit(std::string_view word, ByteRange part, std::vector<ModelToken>& tokens) const {
        const std::string_view text = word.substr(part.begin, part.end - part.begin);
        const auto push = [&](Id id) {
            tokens.push_back({id, static_cast<std::uint32_t>(part.begin), static_cast<std::uint32_t>(part.end)});
        };
        if (const Id id = m_vocabulary.find(text); id != Vocabulary::none)
            return push(id);
        const auto fallback = [&](char byte) { return m_fallback[static_cast<unsigned char>(byte)]; };
        if (std::all_of(text.begin(), text.end(), [&](char byte) { return fallback(byte) != Vocabulary::none; })) {
            for (const char byte : text)
                push(fallback(byte));
            return;
        }
        push(*m_unknown);
    }

    Vocabulary m_vocabulary;
    std::vector<double> m_scores;
    ByteTrie m_trie;
    std::optional<Id> m_unknown;
    double m_unknownScore = 0;
    std::array<Id, 256> m_fallback{};
    std::string m_file;
};

}  // namespace

std::unique_ptr<Model> unigramModel(const std::vector<ScoredPiece>& pieces, std::optional<Id> unknown, bool byteFallback,
                                    const std::string& file) {
    return std::make_unique<Unigram>(pieces, unknown, byteFallback, file);
}

}  // namespace core::tokenizers
