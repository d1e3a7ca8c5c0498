// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/text_features.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t longestText = 8192, gram = 4;
constexpr std::uint32_t fewestTexts = 2;

std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 32)) * 0x9E3779B97F4A7C15u;
    return value ^ (value >> 29);
}

std::uint64_t joined(std::uint64_t hash, std::uint64_t next) {
    return mixed(hash * 0x2545F4914F6CDD1Du + next + 1);
}

char32_t lowered(char32_t codePoint) {
    if (codePoint < 128)
        return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(codePoint)));
}

bool inWord(char32_t codePoint) {
    if (codePoint < 128)
        return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9');
    return u_isalnum(static_cast<UChar32>(codePoint)) != 0;
}

/// Goes through a text and gathers the hashes of its features.
class Reader {
public:
    std::vector<std::uint64_t> read(std::string_view text) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < text.size() && count < longestText; ++count) {
            const char32_t codePoint = lowered(nextCodePoint(text, at));
            if (inWord(codePoint))
                takeLetter(codePoint);
            else
                endWord();
        }
        endWord();
        return std::move(m_hashes);
    }

private:
    void takeLetter(char32_t codePoint) {
        if (m_letters == 0)
            shift(' ');
        shift(codePoint);
        ++m_letters;
        m_word = joined(m_word, codePoint);
    }
    void endWord() {
        if (m_letters == 0)
            return;
        shift(' ');
        m_hashes.push_back(joined(1, m_word));
        if (m_before != 0)
            m_hashes.push_back(joined(m_before, m_word));
        m_before = m_word;
        m_word = 0;
        m_letters = m_window = 0;
    }
    /// Runs of letters stay within a word, with its edges.
    void shift(char32_t codePoint) {
        std::rotate(m_last.begin(), m_last.begin() + 1, m_last.end());
        m_last.back() = codePoint;
        if (++m_window < gram)
            return;
        std::uint64_t hash = 3;
        for (const char32_t letter : m_last)
            hash = joined(hash, letter);
        m_hashes.push_back(hash);
    }

    std::vector<std::uint64_t> m_hashes;
    std::array<char32_t, gram> m_last{};
    std::uint64_t m_word = 0, m_before = 0;
    std::size_t m_letters = 0, m_window = 0;
};

}  // namespace

void TextFeatures::add(std::string_view text) {
    std::vector<std::uint64_t> hashes = Reader().read(text);
    for (std::uint64_t& hash : hashes)
        hash = mixed(hash) >> (64 - m_bits);
    std::sort(hashes.begin(), hashes.end());
    for (std::size_t begin = 0, end = 0; begin < hashes.size(); begin = end) {
        while (end < hashes.size() && hashes[end] == hashes[begin])
            ++end;
        m_features.push_back({static_cast<std::uint32_t>(hashes[begin]), 1 + std::log(static_cast<float>(end - begin))});
    }
    m_ends.push_back(m_features.size());
}

void TextFeatures::finish() {
    std::vector<std::uint32_t> texts(std::size_t{1} << m_bits);
    for (const Feature& feature : m_features)
        ++texts[feature.number];
    // The commonest come first: what is needed together lies together.
    std::vector<std::uint32_t> order, place(texts.size());
    for (std::uint32_t number = 0; number < texts.size(); ++number)
        if (texts[number] >= fewestTexts)
            order.push_back(number);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return texts[a] > texts[b]; });
    for (std::uint32_t index = 0; index < order.size(); ++index)
        place[order[index]] = index;
    m_dimensions = order.size();
    const auto all = static_cast<float>(size());
    std::size_t kept = 0, begin = 0;
    for (std::size_t& end : m_ends) {
        const std::size_t first = kept;
        float square = 0;
        for (std::size_t index = begin; index < end; ++index) {
            Feature feature = m_features[index];
            if (texts[feature.number] < fewestTexts)
                continue;
            feature.weight *= std::log((all + 1) / (static_cast<float>(texts[feature.number]) + 1)) + 1;
            square += feature.weight * feature.weight;
            feature.number = place[feature.number];
            m_features[kept++] = feature;
        }
        for (std::size_t index = first; index < kept; ++index)
            m_features[index].weight /= std::sqrt(square);
        begin = end;
        end = kept;
    }
    m_features.resize(kept);
    m_features.shrink_to_fit();
}

std::span<const TextFeatures::Feature> TextFeatures::operator[](std::size_t text) const {
    const std::size_t begin = text == 0 ? 0 : m_ends[text - 1];
    return {m_features.data() + begin, m_ends[text] - begin};
}

}  // namespace core::data
