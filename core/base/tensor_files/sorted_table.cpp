// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_files/sorted_table.h"

#include "core/base/error.h"
#include "core/base/tensor_files/crc32c.h"
#include "core/base/little_endian.h"
#include "core/base/tensor_files/wire_reader.h"

namespace core::base {
namespace {

using Entries = std::vector<std::pair<std::string, std::string_view>>;

constexpr std::uint64_t magic = 0xdb47'7524'8b80'fb57;
constexpr std::size_t footerBytes = 48, magicBytes = 8, trailerBytes = 5, longestKey = 4096, maxEntries = 1'000'000,
                      maxKeyBytes = 64u << 20;

/// Reads the blocks of one table.
class TableReader {
public:
    TableReader(std::string_view bytes, const std::string& file) : m_bytes(bytes), m_file(file) {}

    Entries read();

private:
    [[noreturn]] void damaged(std::uint64_t byte) const {
        throw Error("weights.table-block", {{"byte", std::to_string(byte)}}, {.file = m_file});
    }
    /// The block that a handle (place, length) names. Its checksum follows it, with the kind of its compression.
    std::string_view block(std::string_view handle) const;
    void append(std::string_view block, Entries& entries);

    std::string_view m_bytes;
    const std::string& m_file;
    std::size_t m_keyBytes = 0;  ///< of all keys: shared beginnings make a small file large
};

std::string_view TableReader::block(std::string_view handle) const {
    std::uint64_t place = 0, length = 0;
    if (!takeVarint(handle, place) || !takeVarint(handle, length) || length > m_bytes.size())
        damaged(place);
    const std::string_view whole = inside(m_bytes, place, length + trailerBytes);
    if (!whole.data() || maskedCrc32c(whole.substr(0, length + 1)) != littleEndian(whole.substr(length + 1), 4))
        damaged(place);
    if (whole[length] != 0)
        throw Error("weights.table-packed", {{"byte", std::to_string(place)}}, {.file = m_file});
    return whole.substr(0, length);
}

/// Each key says how many of its bytes it shares with the key before it.
void TableReader::append(std::string_view block, Entries& entries) {
    const auto place = static_cast<std::uint64_t>(block.data() - m_bytes.data());
    const std::uint64_t restarts = block.size() < 4 ? 0 : littleEndian(block.substr(block.size() - 4), 4);
    if (block.size() < 4 || restarts > (block.size() - 4) / 4)
        damaged(place);
    block.remove_suffix(4 * (restarts + 1));
    std::string key;
    while (!block.empty()) {
        std::uint64_t shared = 0, added = 0, length = 0;
        if (!takeVarint(block, shared) || !takeVarint(block, added) || !takeVarint(block, length))
            damaged(place);
        if (shared > key.size() || added > block.size() || length > block.size() - added || shared + added > longestKey ||
            entries.size() >= maxEntries)
            damaged(place);
        key.resize(shared);
        key += block.substr(0, added);
        m_keyBytes += key.size();
        if (m_keyBytes > maxKeyBytes)
            damaged(place);
        entries.emplace_back(key, block.substr(added, length));
        block.remove_prefix(added + length);
    }
}

Entries TableReader::read() {
    if (m_bytes.size() < footerBytes || littleEndian(m_bytes.substr(m_bytes.size() - magicBytes), magicBytes) != magic)
        throw Error("weights.table-end", {}, {.file = m_file});
    const std::uint64_t footerAt = m_bytes.size() - footerBytes;
    std::string_view handle = m_bytes.substr(footerAt, footerBytes - magicBytes);
    std::uint64_t unused = 0;  // the first handle is that of a block about the table itself
    if (!takeVarint(handle, unused) || !takeVarint(handle, unused))
        damaged(footerAt);
    Entries blocks, entries;
    append(block(handle), blocks);
    const char* end = m_bytes.data();
    for (const auto& [lastKey, place] : blocks) {
        const std::string_view content = block(place);
        if (content.data() < end)  // a block that is named again and again would be read as often
            damaged(static_cast<std::uint64_t>(content.data() - m_bytes.data()));
        end = content.data() + content.size();
        append(content, entries);
    }
    return entries;
}

}  // namespace

std::vector<std::pair<std::string, std::string_view>> readSortedTable(std::string_view bytes, const std::string& file) {
    return TableReader(bytes, file).read();
}

}  // namespace core::base
