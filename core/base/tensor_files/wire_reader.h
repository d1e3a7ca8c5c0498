// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string_view>

namespace core::base {

/// Walks over the fields of a protocol buffer message; what is cut off or malformed ends it.
/// Specification: https://protobuf.dev/programming-guides/encoding
class WireReader {
public:
    explicit WireReader(std::string_view bytes) : m_rest(bytes) {}

    /// Moves to the next field. @returns false at the end, and where the message is damaged
    bool next();
    bool damaged() const { return m_damaged; }

    std::uint32_t field() const { return m_field; }
    std::uint64_t number() const { return m_number; }   ///< 0 if the field is no number
    std::string_view bytes() const { return m_bytes; }  ///< empty if the field is a number

private:
    bool read();

    std::string_view m_rest, m_bytes;
    std::uint32_t m_field = 0;
    std::uint64_t m_number = 0;
    bool m_damaged = false;
};

/// Takes a number of 7 bits a byte off the front; false if it is cut off or longer than 64 bits.
bool takeVarint(std::string_view& bytes, std::uint64_t& value);

}  // namespace core::base
