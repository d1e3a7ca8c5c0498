// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tests {

/// Writes TensorFlow checkpoints of the second version, and damaged ones.
class TensorFlowWriter {
public:
    explicit TensorFlowWriter(int shards = 1) : m_data(static_cast<std::size_t>(shards)) {}

    /// Numbers of TensorFlow's DataType.
    enum Type : std::uint64_t { Float = 1, Text = 7, Int64 = 9 };

    /// What the index says about a tensor; a test may change it before putEntry().
    struct Entry {
        std::uint64_t type = Float;
        std::vector<std::uint64_t> shape;
        std::uint64_t shard = 0, offset = 0, size = 0;
        std::uint32_t checksum = 0;
        std::string more{};  ///< further fields
    };
    /// Appends values to a shard. @returns the entry that fits them
    Entry appendValues(const std::vector<std::uint64_t>& shape, const std::string& bytes, int shard = 0);
    void putEntry(const std::string& name, const Entry& entry);
    void put(const std::string& name, const std::vector<std::uint64_t>& shape, const std::string& bytes, int shard = 0) {
        putEntry(name, appendValues(shape, bytes, shard));
    }

    /// STEM.index and STEM.data-…; keys share their beginnings, a few to a block.
    void write(const std::string& stem) const;

    std::string header;        ///< in the place of the usual one, unless empty
    char compression = 0;      ///< the kind that the blocks state
    std::size_t perBlock = 3;  ///< entries

private:
    std::vector<std::string> m_data;
    std::map<std::string, std::string> m_entries;
};

std::string varint(std::uint64_t value);
/// A field of a protocol buffer message.
std::string numberField(std::uint64_t field, std::uint64_t value);
std::string bytesField(std::uint64_t field, const std::string& value);

}  // namespace tests
