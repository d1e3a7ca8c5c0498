// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace core::data {

/// Texts as sparse vectors of length 1: words, pairs of neighbouring words and runs of four letters, each hashed to a number
/// and weighted by how often it occurs in the text and how rare it is in all (tf-idf, Salton and Buckley 1988).
class TextFeatures {
public:
    struct Feature {
        std::uint32_t number;  ///< below dimensions(); the smaller, the commoner
        float weight;
    };

    /// @param bits at most 24
    explicit TextFeatures(int bits) : m_bits(bits) {}

    /// The beginning of a text: what is told by 8,192 characters is enough.
    void add(std::string_view text);
    /// To be called once, after the last text. Features of one text only are dropped: nothing can be learned from them.
    void finish();

    std::size_t size() const { return m_ends.size(); }
    /// Different features, in no order that matters.
    std::span<const Feature> operator[](std::size_t text) const;
    std::size_t dimensions() const { return m_dimensions; }
    std::size_t total() const { return m_features.size(); }  ///< of all texts

private:
    int m_bits;
    std::size_t m_dimensions = 0;
    std::vector<Feature> m_features;
    std::vector<std::size_t> m_ends;  ///< of each text, in m_features
};

}  // namespace core::data
