// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/store/row_codec.h"

#include <zstd.h>

#include <optional>

namespace core::data {
namespace {

constexpr int level = 1;  ///< the quickest: reading the file again is the measure
constexpr unsigned long long mostBytes = 2ull << 30;
constexpr std::uint64_t mostCells = 100'000;
constexpr auto lastType = static_cast<std::uint64_t>(CellType::Nested);

void appendNumber(std::string& block, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7)
        block.push_back(static_cast<char>(0x80 | (number & 0x7F)));
    block.push_back(static_cast<char>(number));
}

/// Reads from the front of a block.
class BlockReader {
public:
    explicit BlockReader(std::string_view block) : m_rest(block) {}

    bool atEnd() const { return m_rest.empty(); }

    std::optional<std::uint64_t> number() {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 63 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return number;
        }
        return std::nullopt;
    }

    std::optional<std::string_view> bytes(std::uint64_t count) {
        if (count > m_rest.size())
            return std::nullopt;
        const std::string_view bytes = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return bytes;
    }

private:
    std::string_view m_rest;
};

bool readRecord(BlockReader& reader, CellStore& cells) {
    const auto record = reader.number(), line = reader.number(), count = reader.number();
    if (!record || !line || !count || *count > mostCells)
        return false;
    for (std::uint64_t cell = 0; cell < *count; ++cell) {
        const auto head = reader.number();
        const auto bytes = head ? reader.bytes(*head >> 3) : std::nullopt;
        if (!bytes || (*head & 7) > lastType)
            return false;
        cells.append(*bytes);
        cells.endCell(static_cast<CellType>(*head & 7));
    }
    cells.endRecord(static_cast<std::int64_t>(*record), static_cast<std::int64_t>(*line));
    return true;
}

}  // namespace

void appendRecord(std::string& block, const CellStore& cells, std::int64_t index) {
    const std::size_t count = cells.cellCount(index);
    appendNumber(block, static_cast<std::uint64_t>(cells.record(index)));
    appendNumber(block, static_cast<std::uint64_t>(cells.line(index)));
    appendNumber(block, count);
    for (std::size_t column = 0; column < count; ++column) {
        const std::string_view cell = cells.cell(index, column);
        appendNumber(block, (static_cast<std::uint64_t>(cell.size()) << 3) | static_cast<std::uint64_t>(cells.type(index, column)));
        block += cell;
    }
}

std::string packBlock(std::string_view block) {
    std::string packed(ZSTD_compressBound(block.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), block.data(), block.size(), level));
    return packed;
}

bool readBlock(std::string_view packed, CellStore& cells) {
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > mostBytes)
        return false;
    std::string block(size, '\0');
    if (ZSTD_decompress(block.data(), block.size(), packed.data(), packed.size()) != size)
        return false;
    BlockReader reader(block);
    while (!reader.atEnd())
        if (!readRecord(reader, cells))
            return false;
    return true;
}

}  // namespace core::data
