// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core::base {

/// What deflated bytes hold (RFC 1951); nothing if they are damaged or hold more than `limit` bytes.
std::optional<std::string> inflateRaw(std::string_view packed, std::size_t limit);

/// What a gzip file holds (RFC 1952), all its members one after the other; nothing if it is damaged, cut off or holds more
/// than `limit` bytes.
std::optional<std::string> inflateGzip(std::string_view packed, std::size_t limit);

/// CRC-32 of ISO 3309, as zip archives state it.
std::uint32_t crc32(std::string_view bytes);

}  // namespace core::base
