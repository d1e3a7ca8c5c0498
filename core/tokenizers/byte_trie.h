// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace core::tokenizers {

/// A trie over bytes with a number at the end of each entry. Children of a node are a sibling list, the root has a table:
/// small for a million entries and quick where it counts.
class ByteTrie {
public:
    ByteTrie() : m_nodes(1), m_roots(256, 0) {}

    /// `value` ≥ 0. An entry that is there already keeps its value. `entry` must not be empty.
    void add(std::string_view entry, std::int32_t value) {
        std::uint32_t node = 0;
        for (const char byte : entry)
            node = childOrNew(node, static_cast<unsigned char>(byte));
        if (m_nodes[node].value < 0)
            m_nodes[node].value = value;
    }

    /// Calls `found(length, value)` for each entry that `text` begins with, shortest first.
    template <typename Function> void prefixes(std::string_view text, Function&& found) const {
        std::uint32_t node = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            node = child(node, static_cast<unsigned char>(text[i]));
            if (node == 0)
                return;
            if (m_nodes[node].value >= 0)
                found(i + 1, m_nodes[node].value);
        }
    }

    /// True if some entry begins with this byte.
    bool begins(unsigned char byte) const { return m_roots[byte] != 0; }
    bool empty() const { return m_nodes.size() == 1; }

private:
    struct Node {
        std::int32_t value = -1;
        std::uint32_t firstChild = 0, sibling = 0;
        unsigned char byte = 0;
    };

    std::uint32_t child(std::uint32_t node, unsigned char byte) const {
        if (node == 0)
            return m_roots[byte];
        std::uint32_t at = m_nodes[node].firstChild;
        while (at != 0 && m_nodes[at].byte != byte)
            at = m_nodes[at].sibling;
        return at;
    }

    std::uint32_t childOrNew(std::uint32_t node, unsigned char byte) {
        if (const std::uint32_t found = child(node, byte))
            return found;
        const auto made = static_cast<std::uint32_t>(m_nodes.size());
        Node fresh;
        fresh.byte = byte;
        if (node == 0) {
            m_roots[byte] = made;
        } else {
            fresh.sibling = m_nodes[node].firstChild;
            m_nodes[node].firstChild = made;
        }
        m_nodes.push_back(fresh);
        return made;
    }

    std::vector<Node> m_nodes;
    std::vector<std::uint32_t> m_roots;
};

}  // namespace core::tokenizers
