// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace core::base {

/// The unsigned number in the first `count` (1 to 8) bytes, lowest byte first. The bytes must be there.
inline std::uint64_t littleEndian(std::string_view bytes, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

/// The part [begin, begin + length) of `bytes` if it lies inside; otherwise a view without data.
inline std::string_view inside(std::string_view bytes, std::uint64_t begin, std::uint64_t length) {
    if (begin > bytes.size() || length > bytes.size() - begin)
        return {};
    return bytes.substr(begin, length);
}

}  // namespace core::base
