// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/data/formats/parquet/leaf_entries.h"

namespace core::data::parquet {

/// Puts the leaves of a row group together again: column by column of the current row.
/// Melnik et al., "Dremel: Interactive Analysis of Web-Scale Datasets", 2010
class RecordAssembler {
public:
    RecordAssembler(std::vector<LeafEntries>& leaves) : m_leaves(leaves) {}

    /// Adds the row's value of a column to `cell` and moves on: a plain value as it is, lists and structures as JSON.
    /// @throws Damage "data.damage-page" if the leaves do not fit together, "data.damage-too-much"
    CellType take(const Node& column, std::string& cell);

private:
    void write(const Node& node, std::string& json);
    void writeContent(const Node& node, std::string& json);
    void writeLeaf(const Node& node, std::string& json);
    void writeMap(const Node& entries, std::string& json);
    /// The items of a repeated node, comma between; `item` writes one.
    template <typename Item> void repeat(const Node& node, std::string& json, Item item);
    void skip(const Node& node);
    LeafEntries& first(const Node& node) { return m_leaves[node.leaf]; }

    std::vector<LeafEntries>& m_leaves;
};

/// Adds a text in quotes, as JSON writes it.
void appendJsonText(std::string& json, std::string_view text);

}  // namespace core::data::parquet
