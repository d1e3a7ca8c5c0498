// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_files/wire_reader.h"

#include "core/base/little_endian.h"

namespace core::base {
namespace {

enum Wire : std::uint32_t { Varint = 0, EightBytes = 1, Bytes = 2, FourBytes = 5 };

}  // namespace

bool takeVarint(std::string_view& bytes, std::uint64_t& value) {
    value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < 10; ++i) {
        const std::uint64_t part = static_cast<unsigned char>(bytes[i]) & 0x7f;
        value |= part << (7 * i);
        if (static_cast<unsigned char>(bytes[i]) >= 0x80)
            continue;
        bytes.remove_prefix(i + 1);
        return i < 9 || part <= 1;
    }
    return false;
}

bool WireReader::next() {
    if (m_rest.empty() || m_damaged)
        return false;
    m_damaged = !read();
    return !m_damaged;
}

bool WireReader::read() {
    std::uint64_t tag = 0;
    m_number = 0;
    m_bytes = {};
    if (!takeVarint(m_rest, tag))
        return false;
    m_field = static_cast<std::uint32_t>(tag >> 3);
    const auto wire = static_cast<std::uint32_t>(tag & 7);
    if (wire == Varint)
        return takeVarint(m_rest, m_number);
    std::uint64_t length = wire == EightBytes ? 8 : 4;
    if (wire == Bytes && !takeVarint(m_rest, length))
        return false;
    if ((wire != EightBytes && wire != Bytes && wire != FourBytes) || length > m_rest.size())
        return false;
    if (wire == Bytes)
        m_bytes = m_rest.substr(0, length);
    else
        m_number = littleEndian(m_rest, length);
    m_rest.remove_prefix(length);
    return true;
}

}  // namespace core::base
