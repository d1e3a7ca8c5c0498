// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/pair_merger.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

namespace core::tokenizers {
namespace {

using Symbol = std::int32_t;
using Pair = std::pair<Symbol, Symbol>;

constexpr std::int64_t minCount = 2;
constexpr std::int32_t bytes = 256;

struct PairHash {
    std::size_t operator()(const Pair& pair) const {
        const std::uint64_t key = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(pair.first)) << 32) |
                                  static_cast<std::uint32_t>(pair.second);
        return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 16);
    }
};

/// How often a pair occurs and in which words (some of which may have lost it since).
struct Occurrences {
    std::int64_t count = 0;
    std::vector<std::uint32_t> words;
};

struct Candidate {
    std::int64_t count;
    Pair pair;

    bool operator<(const Candidate& other) const { return count != other.count ? count < other.count : pair > other.pair; }
};

class Merger {
public:
    explicit Merger(const std::vector<CountedWord>& words) {
        m_words.reserve(words.size());
        for (const CountedWord& word : words) {
            std::vector<Symbol> symbols;
            for (const char byte : word.bytes)
                symbols.push_back(static_cast<unsigned char>(byte));
            m_words.push_back(std::move(symbols));
            m_counts.push_back(word.count);
        }
        for (std::uint32_t i = 0; i < m_words.size(); ++i)
            for (std::size_t at = 0; at + 1 < m_words[i].size(); ++at)
                raise({m_words[i][at], m_words[i][at + 1]}, m_counts[i], i);
        m_raised.clear();
        for (const auto& [pair, occurrences] : m_pairs)
            m_queue.push({occurrences.count, pair});
    }

    /// The pair to merge next; false if none occurs often enough.
    bool next(Pair& pair) {
        while (!m_queue.empty()) {
            const Candidate top = m_queue.top();
            const auto found = m_pairs.find(top.pair);
            const std::int64_t count = found == m_pairs.end() ? 0 : found->second.count;
            if (count == top.count) {
                pair = top.pair;
                return count >= minCount;
            }
            m_queue.pop();
            if (count >= minCount && count < top.count)
                m_queue.push({count, top.pair});
        }
        return false;
    }

    /// Puts the symbol `made` in the place of the pair everywhere.
    void merge(const Pair& pair, Symbol made) {
        const auto found = m_pairs.find(pair);
        std::vector<std::uint32_t> words = std::move(found->second.words);
        m_pairs.erase(found);
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        for (const std::uint32_t word : words)
            mergeIn(word, pair, made);
        std::sort(m_raised.begin(), m_raised.end());
        m_raised.erase(std::unique(m_raised.begin(), m_raised.end()), m_raised.end());
        for (const Pair& raised : m_raised)
            if (const auto now = m_pairs.find(raised); now != m_pairs.end() && now->second.count >= minCount)
                m_queue.push({now->second.count, raised});
        m_raised.clear();
    }

private:
    void raise(const Pair& pair, std::int64_t by, std::uint32_t word) {
        Occurrences& occurrences = m_pairs[pair];
        occurrences.count += by;
        if (occurrences.words.empty() || occurrences.words.back() != word)
            occurrences.words.push_back(word);
        if (m_raised.empty() || m_raised.back() != pair)
            m_raised.push_back(pair);
    }

    void lower(const Pair& pair, std::int64_t by) {
        if (const auto found = m_pairs.find(pair); found != m_pairs.end())
            found->second.count -= by;
    }

    void mergeIn(std::uint32_t index, const Pair& pair, Symbol made) {
        std::vector<Symbol>& word = m_words[index];
        const std::int64_t count = m_counts[index];
        std::size_t to = 0;
        for (std::size_t from = 0; from < word.size(); ++from) {
            if (from + 1 < word.size() && word[from] == pair.first && word[from + 1] == pair.second) {
                if (to > 0) {
                    lower({word[to - 1], pair.first}, count);
                    raise({word[to - 1], made}, count, index);
                }
                if (from + 2 < word.size()) {
                    lower({pair.second, word[from + 2]}, count);
                    raise({made, word[from + 2]}, count, index);
                }
                word[to++] = made;
                ++from;
            } else {
                word[to++] = word[from];
            }
        }
        word.resize(to);
    }

    std::vector<std::vector<Symbol>> m_words;
    std::vector<std::int64_t> m_counts;
    std::unordered_map<Pair, Occurrences, PairHash> m_pairs;
    std::priority_queue<Candidate> m_queue;
    std::vector<Pair> m_raised;
};

}  // namespace

LearnedMerges learnMerges(const std::vector<CountedWord>& words, std::int64_t symbols,
                          const std::function<void(std::int64_t)>& progress) {
    Merger merger(words);
    LearnedMerges learned;
    std::unordered_map<std::string, Symbol> numbers;
    const auto number = [&](std::string text) {
        const auto [place, isNew] = numbers.emplace(text, static_cast<Symbol>(learned.symbols.size()));
        if (isNew)
            learned.symbols.push_back(std::move(text));
        return place->second;
    };
    for (int byte = 0; byte < bytes; ++byte)
        number(std::string(1, static_cast<char>(byte)));
    Pair pair;
    while (static_cast<std::int64_t>(learned.symbols.size()) < symbols && merger.next(pair)) {
        const Symbol made = number(learned.symbols[static_cast<std::size_t>(pair.first)] +
                                   learned.symbols[static_cast<std::size_t>(pair.second)]);
        merger.merge(pair, made);
        learned.merges.push_back({pair.first, pair.second});
        progress(static_cast<std::int64_t>(learned.symbols.size()));
    }
    return learned;
}

}  // namespace core::tokenizers
