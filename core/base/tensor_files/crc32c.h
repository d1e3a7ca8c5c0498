// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string_view>

namespace core::base {

/// CRC-32C (Castagnoli; RFC 3720, appendix B.4) of the pieces, one after the other, masked as LevelDB's and TensorFlow's files
/// keep it.
std::uint32_t maskedCrc32c(std::string_view bytes, std::string_view more = {});

}  // namespace core::base
