// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/data/formats/parquet/value_pool.h"

namespace core::data::parquet {

/// The entries of a leaf in a row group: their levels, and a value for each whose definition is complete.
class LeafEntries {
public:
    /// Reads all pages of the chunk. @throws Damage
    LeafEntries(std::string_view file, const Chunk& chunk, const Node& leaf);

    bool atEnd() const { return m_entry >= m_definitions.size(); }
    // Of the current entry, which must be there. @throws Damage at the end
    std::int32_t definition() const;
    /// 0 at the end, too: a new row begins.
    std::int32_t repetition() const { return atEnd() ? 0 : m_repetitions[m_entry]; }
    /// Index of the current entry's value in the pool.
    std::size_t value() const { return m_values[m_value]; }
    void advance();

    const ValuePool& pool() const { return m_pool; }

private:
    void readPage(const PageHeader& header, std::string_view body, std::int32_t codec);
    void readValues(std::string_view bytes, std::int32_t encoding, std::size_t count);
    std::size_t takeLevels(std::string_view repetitions, std::string_view definitions, std::size_t count);

    const Node& m_leaf;
    ValuePool m_pool;
    std::size_t m_dictionary = 0;  ///< values of the pool that are the dictionary
    std::vector<std::uint8_t> m_definitions, m_repetitions;
    std::vector<std::uint32_t> m_values;
    std::size_t m_entry = 0, m_value = 0;
};

}  // namespace core::data::parquet
