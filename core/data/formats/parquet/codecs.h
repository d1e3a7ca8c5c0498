// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core::data::parquet {

/// The bytes of a page, unpacked: exactly `size` of them.
/// @throws Damage "data.damage-codec" {codec} if the way of packing is not supported, "data.damage-page"
std::string unpack(std::string_view packed, std::int32_t codec, std::uint64_t size);

}  // namespace core::data::parquet
