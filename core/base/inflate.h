// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace core::base {

/// Where unpacked bytes go, piece by piece.
using TakeBytes = std::function<void(std::string_view)>;

/// Unpacks deflated bytes (RFC 1951). @returns false if they are damaged or hold more than `limit` bytes
bool inflateRaw(std::string_view packed, std::size_t limit, const TakeBytes& take);

/// Unpacks a gzip file (RFC 1952), all its members one after the other.
/// @returns false if it is damaged, cut off or holds more than `limit` bytes
bool inflateGzip(std::string_view packed, std::size_t limit, const TakeBytes& take);

/// CRC-32 of ISO 3309, as zip archives state it.
std::uint32_t crc32(std::string_view bytes);

}  // namespace core::base
