// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "tests/support/tensorflow_writer.h"

#include <cstdio>
#include <fstream>

#include "core/base/tensor_files/crc32c.h"

namespace tests {
namespace {

std::string fixed(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i));
    return text;
}

/// Entries as a block keeps them: the first of every two keys whole.
std::string block(const std::vector<std::pair<std::string, std::string>>& entries) {
    std::string text, restarts;
    std::string before;
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& [key, value] = entries[i];
        std::size_t shared = 0;
        if (i % 2 == 0) {
            restarts += fixed(text.size(), 4);
            ++count;
        } else {
            while (shared < before.size() && shared < key.size() && before[shared] == key[shared])
                ++shared;
        }
        text += varint(shared) + varint(key.size() - shared) + varint(value.size()) + key.substr(shared) + value;
        before = key;
    }
    return text + restarts + fixed(count, 4);
}

void save(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

std::string varint(std::uint64_t value) {
    std::string text;
    for (; value >= 0x80; value >>= 7)
        text += static_cast<char>(value | 0x80);
    return text + static_cast<char>(value);
}

std::string numberField(std::uint64_t field, std::uint64_t value) {
    return varint(field << 3) + varint(value);
}

std::string bytesField(std::uint64_t field, const std::string& value) {
    return varint(field << 3 | 2) + varint(value.size()) + value;
}

TensorFlowWriter::Entry TensorFlowWriter::appendValues(const std::vector<std::uint64_t>& shape, const std::string& bytes,
                                                       int shard) {
    std::string& data = m_data[static_cast<std::size_t>(shard)];
    Entry entry{.shape = shape,
                .shard = static_cast<std::uint64_t>(shard),
                .offset = data.size(),
                .size = bytes.size(),
                .checksum = core::base::maskedCrc32c(bytes)};
    data += bytes;
    return entry;
}

void TensorFlowWriter::putEntry(const std::string& name, const Entry& entry) {
    std::string shape;
    for (const std::uint64_t size : entry.shape)
        shape += bytesField(2, numberField(1, size));
    // As TensorFlow does, zeros are left out.
    std::string text = numberField(1, entry.type) + bytesField(2, shape);
    if (entry.shard != 0)
        text += numberField(3, entry.shard);
    if (entry.offset != 0)
        text += numberField(4, entry.offset);
    text += numberField(5, entry.size) + varint(6 << 3 | 5) + fixed(entry.checksum, 4);
    m_entries[name] = text + entry.more;
}

void TensorFlowWriter::write(const std::string& stem) const {
    std::string table;
    const auto add = [&](const std::string& content) {
        const std::string whole = content + compression;
        const std::string handle = varint(table.size()) + varint(content.size());
        table += whole + fixed(core::base::maskedCrc32c(whole), 4);
        return handle;
    };
    auto entries = m_entries;
    entries[""] = header.empty() ? numberField(1, m_data.size()) + bytesField(3, numberField(1, 1)) : header;
    std::vector<std::pair<std::string, std::string>> index, some;
    for (auto at = entries.begin(); at != entries.end();) {
        some.push_back(*at);
        if (++at == entries.end() || some.size() == perBlock) {
            index.emplace_back(some.back().first, add(block(some)));
            some.clear();
        }
    }
    std::string footer = add(block({})) + add(block(index));
    footer.resize(40, '\0');
    save(stem + ".index", table + footer + fixed(0xdb4775248b80fb57, 8));
    for (std::size_t i = 0; i < m_data.size(); ++i) {
        char ending[40];
        std::snprintf(ending, sizeof ending, ".data-%05u-of-%05u", static_cast<unsigned>(i),
                      static_cast<unsigned>(m_data.size()));
        save(stem + ending, m_data[i]);
    }
}

}  // namespace tests
