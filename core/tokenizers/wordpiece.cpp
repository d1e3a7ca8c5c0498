// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/wordpiece.h"

#include "core/base/error.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

class WordPiece : public Model {
public:
    WordPiece(Vocabulary vocabulary, WordPieceOptions options, const std::string& file)
        : m_vocabulary(std::move(vocabulary)), m_options(std::move(options)), m_unknown(m_vocabulary.find(m_options.unknown)) {
        if (m_unknown == Vocabulary::none)
            throw base::Error("tokenizer.unknown-missing", {{"token", m_options.unknown}}, {.file = file});
    }

    void tokenize(std::string_view word, std::vector<ModelToken>& tokens) const override {
        const std::size_t before = tokens.size();
        if (static_cast<std::int64_t>(unicode::countCodePoints(word)) > m_options.maxWordLength ||
            !tokenizeWhole(word, tokens)) {
            tokens.resize(before);
            tokens.push_back({m_unknown, 0, static_cast<std::uint32_t>(word.size())});
        }
    }

    const Vocabulary& vocabulary() const override { return m_vocabulary; }

private:
    bool tokenizeWhole(std::string_view word, std::vector<ModelToken>& tokens) const {
        std::string candidate;
        for (std::size_t begin = 0; begin < word.size();) {
            const std::size_t prefix = begin > 0 ? m_options.continuingPrefix.size() : 0;
            candidate.assign(m_options.continuingPrefix, 0, prefix);
            candidate.append(word.substr(begin));
            const ModelToken found = longestToken(candidate, prefix);
            if (found.id == Vocabulary::none)
                return false;
            const std::size_t end = begin + found.end - prefix;
            tokens.push_back({found.id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
            begin = end;
        }
        return true;
    }

    /// The longest token that `candidate` begins with and that goes beyond `prefix`; its id is `none` if there is none.
    ModelToken longestToken(std::string_view candidate, std::size_t prefix) const {
        std::size_t end = candidate.size();
        while (end > prefix) {
            if (end <= m_vocabulary.longest())
                if (const Id id = m_vocabulary.find(candidate.substr(0, end)); id != Vocabulary::none)
                    return {id, 0, static_cast<std::uint32_t>(end)};
            end -= unicode::decodeBefore(candidate, end).length;
        }
        return {Vocabulary::none, 0, 0};
    }

    Vocabulary m_vocabulary;
    WordPieceOptions m_options;
    Id m_unknown;
};

}  // namespace

std::unique_ptr<Model> wordPieceModel(Vocabulary vocabulary, WordPieceOptions options, const std::string& file) {
    return std::make_unique<WordPiece>(std::move(vocabulary), std::move(options), file);
}

}  // namespace core::tokenizers
