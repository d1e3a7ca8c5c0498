// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/text_habits.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <unordered_set>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t readBytes = 800;  ///< of each text
constexpr unsigned tripleBits = 18;
constexpr double smallestCount = 0.1, usualSymbols = 60;  ///< for what was never seen

/// Small letters, each digit as 0, white space as one blank, with two blanks before.
std::string plainBytes(std::string_view text) {
    std::string plain = "  ";
    for (const char byte : text.substr(0, readBytes)) {
        const auto value = static_cast<unsigned char>(byte);
        if (std::isspace(value)) {
            if (plain.back() != ' ')
                plain += ' ';
        } else {
            plain += std::isdigit(value) ? '0' : value < 0x80 ? static_cast<char>(std::tolower(value)) : byte;
        }
    }
    return plain;
}

std::size_t pairAt(const std::string& bytes, std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at])) << 8 | static_cast<unsigned char>(bytes[at + 1]);
}

std::size_t tripleAt(const std::string& bytes, std::size_t at) {
    const std::size_t value = pairAt(bytes, at) << 8 | static_cast<unsigned char>(bytes[at + 2]);
    return (value * 0x9E3779B1u & 0xFFFFFFFFu) >> (32 - tripleBits);
}

std::vector<std::uint64_t> wordsOf(std::string_view text) {
    return wordHashes(text.substr(0, readBytes));
}

double repeatsIn(const std::vector<std::uint64_t>& words) {
    std::size_t repeats = 0;
    std::unordered_set<std::uint64_t> pairs;
    for (std::size_t at = 1; at < words.size(); ++at) {
        const bool seen = !pairs.insert(words[at - 1] * 31 + words[at]).second;
        repeats += seen || words[at] == words[at - 1];
    }
    return words.empty() ? 0 : static_cast<double>(repeats) / static_cast<double>(words.size());
}

double marksIn(const std::string& plain) {
    const auto marks = std::count_if(plain.begin(), plain.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x80 && std::ispunct(value);
    });
    return static_cast<double>(marks) / static_cast<double>(plain.size());
}

}  // namespace

TextHabits::TextHabits() : m_triples(std::size_t(1) << tripleBits), m_pairs(std::size_t(1) << 16) {}

void TextHabits::learn(std::string_view text) {
    const std::string plain = plainBytes(text);
    for (std::size_t at = 0; at + 2 < plain.size(); ++at) {
        ++m_triples[tripleAt(plain, at)];
        ++m_pairs[pairAt(plain, at)];
    }
    const auto words = wordsOf(text);
    for (const std::uint64_t word : std::unordered_set<std::uint64_t>(words.begin(), words.end()))
        ++m_textsWithWord[word];
    ++m_texts;
}

TextFeatures TextHabits::features(std::string_view text) const {
    TextFeatures features;
    const std::string plain = plainBytes(text);
    features.characters = static_cast<double>(plain.size() - 2);
    features.marks = marksIn(plain);
    double bits = 0;
    for (std::size_t at = 0; at + 2 < plain.size(); ++at) {
        // Without the text's own share: it must not be usual because it was learned from.
        const double seen = m_triples[tripleAt(plain, at)], before = m_pairs[pairAt(plain, at)];
        bits -=
            std::log2((std::max(seen - 1, 0.0) + smallestCount) / (std::max(before - 1, 0.0) + smallestCount * usualSymbols));
    }
    features.surprise = bits / std::max(1.0, features.characters);
    const auto words = wordsOf(text);
    features.words = static_cast<double>(words.size());
    features.repeats = repeatsIn(words);
    const std::uint32_t few = std::max(1u, m_texts / 100);
    const auto rare = std::count_if(words.begin(), words.end(), [&](std::uint64_t word) {
        const auto found = m_textsWithWord.find(word);
        return found == m_textsWithWord.end() || found->second <= few;
    });
    features.rareWords = words.empty() ? 0 : static_cast<double>(rare) / static_cast<double>(words.size());
    return features;
}

}  // namespace core::data
