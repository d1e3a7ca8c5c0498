// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/parquet/leaf_entries.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "core/base/little_endian.h"
#include "core/data/formats/parquet/codecs.h"
#include "core/data/formats/parquet/encodings.h"
#include "core/data/raw_file.h"

namespace core::data::parquet {
namespace {

constexpr std::int64_t mostValues = std::int64_t{1} << 27;  ///< of a leaf in a row group

/// Levels that a length of four bytes stands before, in a page of the first version.
std::string_view takeLevelBytes(std::string_view& bytes, std::int32_t highest, std::int32_t encoding) {
    if (highest == 0)
        return {};
    const std::string_view length = base::inside(bytes, 0, 4);
    if (encoding != runEncoding || !length.data())
        damagedPage();
    const std::string_view levels = base::inside(bytes, 4, base::littleEndian(length, 4));
    if (!levels.data())
        damagedPage();
    bytes.remove_prefix(4 + levels.size());
    return levels;
}

void appendLevels(std::vector<std::uint8_t>& levels, std::string_view bytes, std::int32_t highest, std::size_t count) {
    if (highest == 0) {
        levels.resize(levels.size() + count, 0);
        return;
    }
    for (const std::uint32_t level : decodeRuns(bytes, std::bit_width(static_cast<unsigned>(highest)), count)) {
        if (level > static_cast<std::uint32_t>(highest))
            damagedPage();
        levels.push_back(static_cast<std::uint8_t>(level));
    }
}

}  // namespace

LeafEntries::LeafEntries(std::string_view file, const Chunk& chunk, const Node& leaf) : m_leaf(leaf), m_pool(leaf) {
    if (chunk.values > mostValues)
        throw Damage{"data.damage-too-much", {{"limit", std::to_string(mostValues)}}};
    std::string_view rest = base::inside(file, chunk.begin, chunk.length);
    while (static_cast<std::int64_t>(m_definitions.size()) < chunk.values) {
        const PageHeader header = readPageHeader(rest);
        const std::string_view body = base::inside(rest, header.headerBytes, header.packedBytes);
        if (!body.data() || header.values > chunk.values - static_cast<std::int64_t>(m_definitions.size()))
            damagedPage();
        readPage(header, body, chunk.codec);
        rest.remove_prefix(header.headerBytes + body.size());
    }
}

void LeafEntries::readPage(const PageHeader& header, std::string_view body, std::int32_t codec) {
    const auto count = static_cast<std::size_t>(header.values);
    if (header.type == PageHeader::Type::Index)
        return;
    if (header.type == PageHeader::Type::DataV2) {
        const std::string_view repetitions = base::inside(body, 0, header.repetitionBytes);
        const std::string_view definitions = base::inside(body, header.repetitionBytes, header.definitionBytes);
        const std::uint64_t levels = header.repetitionBytes + header.definitionBytes;
        if (!repetitions.data() || !definitions.data() || levels > header.unpackedBytes)
            damagedPage();
        const std::size_t values = takeLevels(repetitions, definitions, count);
        const std::string_view packed = body.substr(levels);
        const bool plain = !header.packed || packed.empty();
        return readValues(unpack(packed, plain ? 0 : codec, plain ? packed.size() : header.unpackedBytes - levels),
                          header.encoding, values);
    }
    const std::string page = unpack(body, codec, header.unpackedBytes);
    if (header.type == PageHeader::Type::Dictionary) {
        if (m_pool.size() > 0)
            damagedPage();
        decodeValues(page, plainEncoding, count, m_pool);
        m_dictionary = m_pool.size();
        return;
    }
    std::string_view rest = page;
    const std::string_view repetitions = takeLevelBytes(rest, m_leaf.maxRepetition, header.repetitionEncoding);
    const std::string_view definitions = takeLevelBytes(rest, m_leaf.maxDefinition, header.definitionEncoding);
    readValues(rest, header.encoding, takeLevels(repetitions, definitions, count));
}

/// @returns how many of the entries have a value
std::size_t LeafEntries::takeLevels(std::string_view repetitions, std::string_view definitions, std::size_t count) {
    const auto before = static_cast<std::ptrdiff_t>(m_definitions.size());
    appendLevels(m_repetitions, repetitions, m_leaf.maxRepetition, count);
    appendLevels(m_definitions, definitions, m_leaf.maxDefinition, count);
    return static_cast<std::size_t>(std::count(m_definitions.begin() + before, m_definitions.end(), m_leaf.maxDefinition));
}

void LeafEntries::readValues(std::string_view bytes, std::int32_t encoding, std::size_t count) {
    if (count == 0)
        return;
    if (encoding != dictionaryEncoding && encoding != oldDictionaryEncoding) {
        const auto first = static_cast<std::uint32_t>(m_pool.size());
        decodeValues(bytes, encoding, count, m_pool);
        m_values.resize(m_values.size() + count);
        std::iota(m_values.end() - static_cast<std::ptrdiff_t>(count), m_values.end(), first);
        return;
    }
    if (bytes.empty())
        damagedPage();
    for (const std::uint32_t index : decodeRuns(bytes.substr(1), static_cast<unsigned char>(bytes.front()), count)) {
        if (index >= m_dictionary)
            damagedPage();
        m_values.push_back(index);
    }
}

std::int32_t LeafEntries::definition() const {
    if (atEnd())
        damagedPage();
    return m_definitions[m_entry];
}

void LeafEntries::advance() {
    m_value += definition() == m_leaf.maxDefinition;
    ++m_entry;
}

}  // namespace core::data::parquet
