// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <unordered_map>

#include "core/data/checks/list.h"
#include "core/data/checks/word_distance.h"
#include "core/data/random.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

// Candidates come from MinHash signatures of word pairs in bands (Broder 1997): rows that agree in all values of a band are
// compared. With 32 bands of 4, two texts that share half of their word pairs meet in 87 of 100 cases, a tenth in 1 of 300.
constexpr std::size_t bands = 32, bandSize = 4, signatureSize = bands * bandSize;
constexpr int mostComparisons = 24;  ///< per row and band: boilerplate puts thousands of rows together

using Word = std::uint32_t;

class NearDuplicates {
public:
    explicit NearDuplicates(const CheckInput& input) : m_input(input) {
        Random random(20261122);
        for (auto& [factor, offset] : m_hashes) {
            factor = static_cast<std::uint32_t>(random.next()) | 1;
            offset = static_cast<std::uint32_t>(random.next());
        }
    }

    void find(std::vector<api::Finding>& findings) {
        gatherWords();
        std::vector<std::pair<std::uint32_t, std::uint32_t>> keys(m_rows.size());
        for (std::size_t band = 0; band <= bands; ++band) {
            for (std::size_t index = 0; index < keys.size(); ++index)
                keys[index] = {m_bandKeys[index * (bands + 1) + band], static_cast<std::uint32_t>(index)};
            std::sort(keys.begin(), keys.end());
            for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
                while (end < keys.size() && keys[end].first == keys[begin].first)
                    ++end;
                compareBucket(keys.data() + begin, keys.data() + end);
            }
        }
        report(findings);
    }

private:
    /// A bit for each word, by its hash: one changed word changes at most two bits.
    using WordSet = std::array<std::uint64_t, 2>;
    struct Row {
        std::int64_t row;
        std::uint64_t hash;   ///< of the text
        std::uint64_t label;  ///< hash of the class
        WordSet set;
        std::uint64_t firstWord;  ///< in m_words
        std::uint32_t words;
        int side;                   ///< 0: training or to be cut, 1: validation, 2: test
        std::int64_t partner = -1;  ///< an earlier row like it, in the same part
        std::int64_t origin = -1;   ///< a row like it in an earlier part
    };

    void gatherWords();
    void addSignature(const Word* words, std::size_t count);
    void compareBucket(const std::pair<std::uint32_t, std::uint32_t>* begin,
                       const std::pair<std::uint32_t, std::uint32_t>* end);
    void compare(Row& first, Row& second) const;
    void report(std::vector<api::Finding>& findings) const;

    const CheckInput& m_input;
    std::array<std::pair<std::uint32_t, std::uint32_t>, signatureSize> m_hashes;
    std::vector<Row> m_rows;  ///< one per different text and side
    std::vector<Word> m_words;
    std::vector<std::uint32_t> m_bandKeys;  ///< bands + 1 per row; the last is of the whole sequence of words
};

int sideOf(api::Part part) {
    return part == api::Part::Test ? 2 : part == api::Part::Validation ? 1 : 0;
}

void NearDuplicates::gatherWords() {
    std::unordered_map<std::uint64_t, int> seen;  // text and side; rows with an equal text are exact duplicates
    std::string buffer;
    for (std::int64_t row = 0; row < m_input.rows(); ++row) {
        m_input.progress.row();
        const std::string_view text = m_input.text(row, buffer);
        const int side = sideOf(m_input.table.part(row));
        const std::uint64_t hash = hashBytes(text);
        int& sides = seen[hash];
        const bool known = (sides & (1 << side)) != 0;
        sides |= 1 << side;
        const std::vector<std::uint64_t> words = known ? std::vector<std::uint64_t>() : wordHashes(text);
        if (words.empty())
            continue;
        const std::uint64_t label = m_input.hasLabels() ? hashBytes(m_input.label(row)) : 0;
        WordSet set{};
        for (const std::uint64_t word : words)
            set[word >> 63] |= std::uint64_t{1} << (word >> 32 & 63);
        m_rows.push_back({row, hash, label, set, m_words.size(), static_cast<std::uint32_t>(words.size()), side});
        for (const std::uint64_t word : words)
            m_words.push_back(static_cast<Word>(word));
        addSignature(m_words.data() + m_rows.back().firstWord, words.size());
    }
}

void NearDuplicates::addSignature(const Word* words, std::size_t count) {
    std::array<std::uint32_t, signatureSize> least;
    least.fill(~std::uint32_t{0});
    for (std::size_t index = 0; index + 1 < count || index == 0; ++index) {
        const Word next = index + 1 < count ? words[index + 1] : 0;
        std::uint32_t pair = (words[index] * 0x9E3779B1u) ^ (next * 0x85EBCA77u + 0x165667B1u);
        pair ^= pair >> 15;
        for (std::size_t hash = 0; hash < signatureSize; ++hash) {
            const std::uint32_t value = pair * m_hashes[hash].first + m_hashes[hash].second;
            least[hash] = std::min(least[hash], value ^ (value >> 16));
        }
    }
    for (std::size_t band = 0; band < bands; ++band)
        m_bandKeys.push_back(static_cast<std::uint32_t>(
            hashBytes({reinterpret_cast<const char*>(&least[band * bandSize]), bandSize * sizeof(std::uint32_t)})));
    m_bandKeys.push_back(static_cast<std::uint32_t>(hashBytes({reinterpret_cast<const char*>(words), count * sizeof(Word)})));
}

void NearDuplicates::compareBucket(const std::pair<std::uint32_t, std::uint32_t>* begin,
                                   const std::pair<std::uint32_t, std::uint32_t>* end) {
    for (const auto* later = begin + 1; later < end; ++later) {
        Row& second = m_rows[later->second];
        int left = mostComparisons;
        for (const auto* earlier = begin; earlier < later && left > 0; ++earlier) {
            Row& first = m_rows[earlier->second];
            const bool settled = first.side == second.side ? first.partner >= 0 || second.partner >= 0
                                                           : (first.side > second.side ? first : second).origin >= 0;
            if (settled)
                continue;
            compare(first, second);
            --left;
        }
    }
}

/// `first` stands before `second` in the data.
void NearDuplicates::compare(Row& first, Row& second) const {
    const int changedBits = std::popcount(first.set[0] ^ second.set[0]) + std::popcount(first.set[1] ^ second.set[1]);
    if (first.hash == second.hash ||
        static_cast<std::size_t>(changedBits) > 2 * mostChanges(std::max(first.words, second.words)))
        return;
    const std::span<const Word> a(m_words.data() + first.firstWord, first.words),
        b(m_words.data() + second.firstWord, second.words);
    // One word may be all that tells two classes apart.
    const bool alike = first.label == second.label ? nearlyEqual(a, b) : std::equal(a.begin(), a.end(), b.begin(), b.end());
    if (!alike)
        return;
    if (first.side == second.side)
        second.partner = first.row;
    else
        (first.side > second.side ? first : second).origin = (first.side > second.side ? second : first).row;
}

void NearDuplicates::report(std::vector<api::Finding>& findings) const {
    FindingBuilder near("near_duplicate", api::Severity::Warning), leaking("split_near_duplicate", api::Severity::Warning);
    for (const Row& row : m_rows) {
        if (row.partner >= 0)
            near.add(m_input.table.hit(row.row)).partner = m_input.table.rowNumber(row.partner);
        if (row.origin >= 0)
            leaking.add(m_input.table.hit(row.row)).partner = m_input.table.rowNumber(row.origin);
    }
    leaking.finish(findings);
    near.finish(findings);
}

}  // namespace

void findNearDuplicates(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task != "question-answering")  // questions on one context share most of their words
        NearDuplicates(input).find(findings);
}

}  // namespace core::data
