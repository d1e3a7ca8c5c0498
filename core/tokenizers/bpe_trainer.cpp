// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/bpe_trainer.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/cancel.h"
#include "core/base/files.h"
#include "core/tokenizers/byte_level.h"
#include "core/tokenizers/normalizers.h"
#include "core/tokenizers/pair_merger.h"
#include "core/tokenizers/pre_tokenizers.h"
#include "core/tokenizers/trained_files.h"
#include "core/tokenizers/unicode.h"
#include "core/tokenizers/vocabulary.h"

namespace core::tokenizers {
namespace {

/// Files are read in pieces of about this size, cut at line ends.
constexpr std::size_t pieceBytes = std::size_t{1} << 18;
/// Longer words are no words (encoded data, rules of dashes) and would only slow training down.
constexpr std::size_t maxWordBytes = 128;
constexpr std::int64_t mergesBetweenChecks = 64;
constexpr std::int64_t bytes = 256;

/// Counts the words of texts as the finished tokenizer will part them, in the order of their first occurrence.
class WordCounter {
public:
    explicit WordCounter(const TokenizerRecipe& recipe)
        : m_normalizer(parseNormalizer(recipe.normalizer, "")),
          m_preTokenizer(parsePreTokenizer(recipe.preTokenizer, "", ByteLevelForm::Bytes).preTokenizer),
          m_byLine(recipe.byLine) {}

    void addFile(const std::string& path, const api::CancelToken& token) {
        const base::MappedFile file(path);
        std::string_view rest = file.view();
        while (!rest.empty()) {
            base::stopIfCancelled(token);
            const std::size_t lineEnd = rest.find('\n', std::min(pieceBytes, rest.size() - 1));
            const std::size_t size = lineEnd == std::string_view::npos ? rest.size() : lineEnd + 1;
            addPiece(unicode::makeValid(rest.substr(0, size)));
            rest.remove_prefix(size);
        }
    }

    std::vector<CountedWord> take() { return std::move(m_words); }

private:
    void addPiece(const std::string& text) {
        if (!m_byLine)
            return addText(text);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (end > at)
                addText(text.substr(at, end - at));
            at = end + 1;
        }
    }

    void addText(std::string text) {
        PieceList list;
        NormalizedText& whole = list.texts.emplace_back(std::move(text), false);
        if (m_normalizer)
            m_normalizer->normalize(whole);
        if (whole.text().empty())
            return;
        list.pieces.push_back({&whole, {0, whole.text().size()}, {}});
        m_preTokenizer->split(list);
        for (const Piece& piece : list.pieces)
            if (piece.text().size() <= maxWordBytes)
                add(piece.text());
    }

    void add(std::string_view word) {
        const auto found = m_places.find(word);
        if (found != m_places.end()) {
            ++m_words[found->second].count;
            return;
        }
        m_places.emplace(word, m_words.size());
        m_words.push_back({std::string(word), 1});
    }

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return static_cast<std::size_t>(hashBytes(word)); }
    };

    std::unique_ptr<Normalizer> m_normalizer;
    std::unique_ptr<PreTokenizer> m_preTokenizer;
    bool m_byLine;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_places;
    std::vector<CountedWord> m_words;
};

}  // namespace

std::int64_t trainByteLevelBpe(const std::vector<std::string>& textFiles, TokenizerKind kind, std::int64_t vocabularySize,
                               const std::string& folder, const std::function<void(std::int64_t, std::int64_t)>& progress,
                               const api::CancelToken& token) {
    const TokenizerRecipe recipe = recipeOf(kind);
    WordCounter counter(recipe);
    for (const std::string& file : textFiles)
        counter.addFile(file, token);
    const auto specials = static_cast<std::int64_t>(recipe.specialTokens.size());
    const std::int64_t wanted = vocabularySize - specials;
    std::int64_t merged = 0;
    const LearnedMerges learned = learnMerges(counter.take(), wanted, [&](std::int64_t symbols) {
        if (++merged % mergesBetweenChecks == 0 || symbols == wanted) {
            base::stopIfCancelled(token);
            if (progress)
                progress(symbols - bytes, wanted - bytes);
        }
    });

    std::vector<std::string> tokens;
    for (const std::string& symbol : learned.symbols)
        tokens.push_back(byteLevelToken(symbol));
    std::vector<std::pair<std::string, std::string>> merges;
    for (const auto& [left, right] : learned.merges)
        merges.emplace_back(tokens[static_cast<std::size_t>(left)], tokens[static_cast<std::size_t>(right)]);
    writeTrainedTokenizer(folder, recipe, tokens, merges);
    return specials + static_cast<std::int64_t>(tokens.size());
}

}  // namespace core::tokenizers
