// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/parquet/encodings.h"

#include <algorithm>

#include "core/base/little_endian.h"
#include "core/data/raw_file.h"

namespace core::data::parquet {
namespace {

constexpr std::int32_t deltaEncoding = 5, deltaLengthEncoding = 6, deltaBytesEncoding = 7, splitEncoding = 9;
constexpr std::uint64_t largestBlock = 1 << 20, mostMiniblocks = 1024;
constexpr std::size_t longestValue = 1u << 30;

std::string_view take(std::string_view& bytes, std::uint64_t count) {
    if (count > bytes.size())
        damagedPage();
    const std::string_view front = bytes.substr(0, count);
    bytes.remove_prefix(count);
    return front;
}

std::uint64_t takeVarint(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const auto part = static_cast<unsigned char>(take(bytes, 1).front());
        value |= static_cast<std::uint64_t>(part & 0x7f) << shift;
        if (part < 0x80)
            return value;
    }
    damagedPage();
}

std::uint64_t takeZigzag(std::string_view& bytes) {
    const std::uint64_t value = takeVarint(bytes);
    return value >> 1 ^ (0 - (value & 1));
}

/// Number `index` of those packed with `bits` (0 to 64) each, lowest bit first; they lie inside.
std::uint64_t packedAt(std::string_view bytes, unsigned bits, std::size_t index) {
    std::uint64_t value = 0;
    for (unsigned done = 0; done < bits;) {
        const std::size_t at = index * bits + done;
        const unsigned offset = at % 8, count = std::min(8 - offset, bits - done);
        const auto part = static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at / 8]) >> offset);
        value |= (part & ((1u << count) - 1)) << done;
        done += count;
    }
    return value;
}

void decodePlain(std::string_view bytes, std::size_t count, ValuePool& pool) {
    const Node& leaf = pool.leaf();
    if (leaf.physical == Physical::Boolean) {
        if (bytes.size() < (count + 7) / 8)
            damagedPage();
        for (std::size_t i = 0; i < count; ++i)
            pool.add(std::string_view(packedAt(bytes, 1, i) != 0 ? "\1" : "\0", 1));
        return;
    }
    const std::size_t width = storedBytes(leaf);
    for (std::size_t i = 0; i < count; ++i)
        pool.add(take(bytes, leaf.physical == Physical::Bytes ? base::littleEndian(take(bytes, 4), 4) : width));
}

void decodeSplit(std::string_view bytes, std::size_t count, ValuePool& pool) {
    const std::size_t width = storedBytes(pool.leaf());
    if (width == 0 || bytes.size() / width < count)
        damagedPage();
    std::string value(width, '\0');
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t byte = 0; byte < width; ++byte)
            value[byte] = bytes[byte * count + i];
        pool.add(value);
    }
}

void decodeBooleanRuns(std::string_view bytes, std::size_t count, ValuePool& pool) {
    const std::uint64_t length = base::littleEndian(take(bytes, 4), 4);
    for (const std::uint32_t value : decodeRuns(take(bytes, length), 1, count))
        pool.add(std::string_view(value != 0 ? "\1" : "\0", 1));
}

void decodeDeltaBytes(std::string_view bytes, bool prefixes, std::size_t count, ValuePool& pool) {
    const std::vector<std::int64_t> shared = prefixes ? decodeDeltas(bytes, count) : std::vector<std::int64_t>(count, 0);
    const std::vector<std::int64_t> lengths = decodeDeltas(bytes, count);
    if (shared.size() != count || lengths.size() != count)
        damagedPage();
    std::string value;
    for (std::size_t i = 0; i < count; ++i) {
        if (shared[i] < 0 || static_cast<std::uint64_t>(shared[i]) > value.size() || lengths[i] < 0 ||
            value.size() > longestValue)
            damagedPage();
        value.resize(static_cast<std::size_t>(shared[i]));
        value += take(bytes, static_cast<std::uint64_t>(lengths[i]));
        pool.add(value);
    }
}

}  // namespace

void damagedPage() {
    throw Damage{"data.damage-page"};
}

std::vector<std::uint32_t> decodeRuns(std::string_view bytes, unsigned bits, std::size_t count) {
    std::vector<std::uint32_t> values;
    if (bits > 32)
        damagedPage();
    while (values.size() < count) {
        const std::uint64_t head = takeVarint(bytes), size = head >> 1;
        if (size == 0)
            damagedPage();
        const std::size_t wanted = count - values.size();
        if ((head & 1) == 0) {
            const std::uint64_t value = base::littleEndian(take(bytes, (bits + 7) / 8), (bits + 7) / 8);
            values.insert(values.end(), std::min<std::uint64_t>(size, wanted), static_cast<std::uint32_t>(value));
            continue;
        }
        // The last group may be cut off where its rest is not needed.
        const std::size_t numbers = size > wanted / 8 ? wanted : static_cast<std::size_t>(size) * 8;
        const std::uint64_t needed = (numbers * bits + 7) / 8;
        const std::uint64_t whole = size > bytes.size() ? bytes.size() : std::min<std::uint64_t>(size * bits, bytes.size());
        const std::string_view packed = take(bytes, std::max(needed, whole));
        for (std::size_t i = 0; i < numbers; ++i)
            values.push_back(static_cast<std::uint32_t>(packedAt(packed, bits, i)));
    }
    return values;
}

std::vector<std::int64_t> decodeDeltas(std::string_view& bytes, std::size_t most) {
    const std::uint64_t block = takeVarint(bytes), miniblocks = takeVarint(bytes), count = takeVarint(bytes);
    std::uint64_t value = takeZigzag(bytes);
    if (count > most || block > largestBlock || miniblocks == 0 || miniblocks > mostMiniblocks || block % miniblocks != 0 ||
        block / miniblocks == 0 || block / miniblocks % 8 != 0)
        damagedPage();
    std::vector<std::int64_t> values;
    if (count > 0)
        values.push_back(static_cast<std::int64_t>(value));
    const std::uint64_t perMiniblock = block / miniblocks;
    while (values.size() < count) {
        const std::uint64_t least = takeZigzag(bytes);
        const std::string_view widths = take(bytes, miniblocks);
        for (std::size_t mini = 0; mini < miniblocks && values.size() < count; ++mini) {
            const auto bits = static_cast<unsigned char>(widths[mini]);
            if (bits > 64)
                damagedPage();
            const std::string_view packed = take(bytes, perMiniblock * bits / 8);
            for (std::size_t i = 0; i < perMiniblock && values.size() < count; ++i) {
                value += least + packedAt(packed, bits, i);
                values.push_back(static_cast<std::int64_t>(value));
            }
        }
    }
    return values;
}

void decodeValues(std::string_view bytes, std::int32_t encoding, std::size_t count, ValuePool& pool) {
    const Physical physical = pool.leaf().physical;
    if (encoding == plainEncoding)
        return decodePlain(bytes, count, pool);
    if (encoding == runEncoding && physical == Physical::Boolean)
        return decodeBooleanRuns(bytes, count, pool);
    if (encoding == splitEncoding)
        return decodeSplit(bytes, count, pool);
    if (encoding == deltaEncoding && (physical == Physical::Int32 || physical == Physical::Int64)) {
        const auto values = decodeDeltas(bytes, count);
        if (values.size() != count)
            damagedPage();
        for (const std::int64_t value : values)
            pool.add(physical == Physical::Int32 ? std::int64_t{static_cast<std::int32_t>(value)} : value);
        return;
    }
    if ((encoding == deltaLengthEncoding && physical == Physical::Bytes) ||
        (encoding == deltaBytesEncoding && (physical == Physical::Bytes || physical == Physical::FixedBytes)))
        return decodeDeltaBytes(bytes, encoding == deltaBytesEncoding, count, pool);
    throw Damage{"data.damage-encoding", {{"encoding", std::to_string(encoding)}}};
}

}  // namespace core::data::parquet
