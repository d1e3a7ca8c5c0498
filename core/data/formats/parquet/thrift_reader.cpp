// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/parquet/thrift_reader.h"

#include "core/data/raw_file.h"

namespace core::data::parquet {
namespace {

enum Type : std::uint8_t { True = 1, False, Byte, I16, I32, I64, Double, Binary, ListOf, SetOf, Map, Struct };

constexpr int deepest = 32;

}  // namespace

void ThriftReader::damaged() const {
    throw Damage{std::string(m_code)};
}

std::uint8_t ThriftReader::byte() {
    if (m_at >= m_bytes.size())
        damaged();
    return static_cast<std::uint8_t>(m_bytes[m_at++]);
}

std::uint64_t ThriftReader::varint() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const std::uint8_t part = byte();
        value |= static_cast<std::uint64_t>(part & 0x7f) << shift;
        if (part < 0x80)
            return value;
    }
    damaged();
}

std::int64_t ThriftReader::integer() {
    const std::uint64_t value = varint();
    return static_cast<std::int64_t>(value >> 1 ^ (0 - (value & 1)));
}

std::string_view ThriftReader::text() {
    const std::uint64_t size = varint();
    if (size > m_bytes.size() - m_at)
        damaged();
    m_at += size;
    return m_bytes.substr(m_at - size, size);
}

bool ThriftReader::next(Field& field) {
    const std::uint8_t head = byte();
    if (head == 0)
        return false;
    field.type = head & 15;
    field.id = static_cast<std::int16_t>(head >> 4 != 0 ? field.id + (head >> 4) : integer());
    return true;
}

ThriftReader::List ThriftReader::list() {
    const std::uint8_t head = byte();
    const std::uint64_t size = head >> 4 == 15 ? varint() : head >> 4;
    // Each item takes a byte at least.
    if (size > m_bytes.size() - m_at)
        damaged();
    return {static_cast<std::uint32_t>(size), static_cast<std::uint8_t>(head & 15)};
}

void ThriftReader::skip(std::uint8_t type, int depth) {
    if (depth > deepest)
        damaged();
    switch (type) {
    case True:
    case False:
        return;  // of a field; items of a list are passed over below
    case Byte:
        byte();
        return;
    case I16:
    case I32:
    case I64:
        varint();
        return;
    case Double:
        for (int i = 0; i < 8; ++i)
            byte();
        return;
    case Binary:
        text();
        return;
    case ListOf:
    case SetOf: {
        const List items = list();
        for (std::uint32_t i = 0; i < items.size; ++i)
            items.type <= False ? static_cast<void>(byte()) : skip(items.type, depth + 1);
        return;
    }
    case Struct:
        for (Field field; next(field);)
            skip(field.type, depth + 1);
        return;
    default:
        damaged();  // maps do not occur in Parquet's messages
    }
}

}  // namespace core::data::parquet
