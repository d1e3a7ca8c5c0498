// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string_view>

namespace core::data::parquet {

/// Walks over a message in Thrift's compact form; anything cut off or malformed is thrown as Damage.
/// Specification: https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
class ThriftReader {
public:
    /// What is wrong is thrown as Damage with that code.
    ThriftReader(std::string_view bytes, std::string_view code) : m_bytes(bytes), m_code(code) {}

    struct Field {
        std::int16_t id = 0;
        std::uint8_t type = 0;
    };
    struct List {
        std::uint32_t size = 0;  ///< at most the bytes that are left
        std::uint8_t type = 0;
    };

    /// The next field of the struct being read, whose last field had the id `before`. @returns false at its end
    bool next(Field& field);
    /// Passes over the value of a field or an item.
    void skip(std::uint8_t type, int depth = 0);

    /// A value of type bool stands in the field's type.
    static bool isTrue(const Field& field) { return field.type == 1; }
    std::int64_t integer();
    std::string_view text();
    List list();
    std::size_t position() const { return m_at; }

private:
    std::uint8_t byte();
    std::uint64_t varint();
    [[noreturn]] void damaged() const;

    std::string_view m_bytes, m_code;
    std::size_t m_at = 0;
};

/// Calls `take(field)` for each field of a struct; it returns false for those that it did not read.
template <typename Take> void readStruct(ThriftReader& reader, Take take) {
    for (ThriftReader::Field field; reader.next(field);)
        if (!take(field))
            reader.skip(field.type);
}

}  // namespace core::data::parquet
