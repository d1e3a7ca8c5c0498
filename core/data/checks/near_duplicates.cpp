// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <unordered_map>

#include "core/base/parallel.h"
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

constexpr std::size_t blockRows = 8192;  ///< read at once, by several threads

using Word = std::uint32_t;

class NearDuplicates {
public:
    explicit NearDuplicates(const CheckInput& input) : m_input(input) {
        Random random(20261122);
        for (std::size_t hash = 0; hash < signatureSize; ++hash) {
            m_factors[hash] = static_cast<std::uint32_t>(random.next()) | 1;
            m_offsets[hash] = static_cast<std::uint32_t>(random.next());
        }
    }

    void find(std::vector<api::Finding>& findings) {
        gatherWords();
        std::vector<std::pair<std::uint32_t, std::uint32_t>> keys(m_rows.size());
        for (std::size_t band = 0; band <= bands; ++band) {
            m_input.progress.stopIfCancelled();
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

    /// What is found out about a row by itself.
    struct Reading {
        std::vector<Word> words;
        WordSet set;
        std::array<std::uint32_t, bands + 1> keys;  ///< of each band; the last is of the whole sequence of words
    };

    std::vector<Row> differentTexts() const;
    void gatherWords();
    Reading read(std::int64_t row) const;
    void compareBucket(const std::pair<std::uint32_t, std::uint32_t>* begin,
                       const std::pair<std::uint32_t, std::uint32_t>* end);
    void compare(Row& first, Row& second) const;
    void report(std::vector<api::Finding>& findings) const;

    const CheckInput& m_input;
    std::array<std::uint32_t, signatureSize> m_factors, m_offsets;
    std::vector<Row> m_rows;  ///< one per different text and side
    std::vector<Word> m_words;
    std::vector<std::uint32_t> m_bandKeys;  ///< bands + 1 per row
};

int sideOf(api::Part part) {
    return part == api::Part::Test ? 2 : part == api::Part::Validation ? 1 : 0;
}

/// Rows of an equal text on the same side are exact duplicates: the first of them stands for all.
std::vector<NearDuplicates::Row> NearDuplicates::differentTexts() const {
    std::vector<Row> rows;
    std::unordered_map<std::uint64_t, int> seen;  // sides of each text
    std::string buffer;
    for (std::int64_t row = 0; row < m_input.rows(); ++row) {
        m_input.progress.row();
        const int side = sideOf(m_input.table.part(row));
        const std::uint64_t hash = hashBytes(m_input.text(row, buffer));
        int& sides = seen[hash];
        if ((sides & (1 << side)) == 0)
            rows.push_back({row, hash, m_input.hasLabels() ? hashBytes(m_input.label(row)) : 0, {}, 0, 0, side});
        sides |= 1 << side;
    }
    return rows;
}

void NearDuplicates::gatherWords() {
    const std::vector<Row> rows = differentTexts();
    m_rows.reserve(rows.size());
    m_bandKeys.reserve(rows.size() * (bands + 1));
    for (std::size_t begin = 0; begin < rows.size(); begin += blockRows) {
        const std::vector<Reading> readings =
            base::mapInParallel(std::min(blockRows, rows.size() - begin), m_input.job.training.threads,
                                m_input.progress.token(), [&](std::size_t index) { return read(rows[begin + index].row); });
        for (std::size_t index = 0; index < readings.size(); ++index) {
            const auto& [words, set, keys] = readings[index];
            if (words.empty())
                continue;
            m_rows.push_back(rows[begin + index]);
            m_rows.back().set = set;
            m_rows.back().firstWord = m_words.size();
            m_rows.back().words = static_cast<std::uint32_t>(words.size());
            m_words.insert(m_words.end(), words.begin(), words.end());
            m_bandKeys.insert(m_bandKeys.end(), keys.begin(), keys.end());
        }
    }
}

NearDuplicates::Reading NearDuplicates::read(std::int64_t row) const {
    Reading reading{};
    std::string buffer;
    for (const std::uint64_t word : wordHashes(m_input.text(row, buffer))) {
        reading.words.push_back(static_cast<Word>(word));
        reading.set[word >> 63] |= std::uint64_t{1} << (word >> 32 & 63);
    }
    const std::size_t count = reading.words.size();
    std::array<std::uint32_t, signatureSize> least;
    least.fill(~std::uint32_t{0});
    for (std::size_t index = 0; index < count && (index + 1 < count || index == 0); ++index) {
        const Word next = index + 1 < count ? reading.words[index + 1] : 0;
        std::uint32_t pair = (reading.words[index] * 0x9E3779B1u) ^ (next * 0x85EBCA77u + 0x165667B1u);
        pair ^= pair >> 15;
        for (std::size_t hash = 0; hash < signatureSize; ++hash) {
            const std::uint32_t value = pair * m_factors[hash] + m_offsets[hash];
            least[hash] = std::min(least[hash], value ^ (value >> 16));
        }
    }
    const auto keyOf = [](const std::uint32_t* values, std::size_t size) {
        return static_cast<std::uint32_t>(hashBytes({reinterpret_cast<const char*>(values), size * sizeof(std::uint32_t)}));
    };
    for (std::size_t band = 0; band < bands; ++band)
        reading.keys[band] = keyOf(&least[band * bandSize], bandSize);
    reading.keys[bands] = keyOf(reading.words.data(), count);
    return reading;
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
            near.add(m_input.table.hit(row.row)).partner = m_input.table.number(row.partner);
        if (row.origin >= 0)
            leaking.add(m_input.table.hit(row.row)).partner = m_input.table.number(row.origin);
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
