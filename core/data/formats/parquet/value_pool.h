// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/formats/parquet/metadata.h"
#include "core/data/rows.h"

namespace core::data::parquet {

/// Values of one leaf as texts.
class ValuePool {
public:
    explicit ValuePool(const Node& leaf) : m_leaf(leaf) {}

    /// A value as it is stored: numbers with the lowest byte first. Bytes that are no text give a missing value.
    /// @throws Damage "data.damage-too-much" {limit}
    void add(std::string_view stored);
    /// A value of an integer type.
    void add(std::int64_t value);

    std::size_t size() const { return m_ends.size(); }
    std::string_view text(std::size_t index) const;
    CellType type(std::size_t index) const { return m_types[index]; }
    /// How many values were no text.
    std::int64_t binary() const { return m_binary; }
    const Node& leaf() const { return m_leaf; }

private:
    void end(CellType type);
    void addBytes(std::string_view bytes);

    const Node& m_leaf;
    std::string m_bytes;
    std::vector<std::uint64_t> m_ends;
    std::vector<CellType> m_types;
    std::int64_t m_binary = 0;
};

/// Bytes that a stored value takes; 0: it states its own length.
std::size_t storedBytes(const Node& leaf);

}  // namespace core::data::parquet
