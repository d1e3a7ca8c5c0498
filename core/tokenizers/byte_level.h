// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace core::tokenizers {

/// The printable code point that byte-level tokenizers write for each byte (Radford et al. 2019).
const std::array<char32_t, 256>& byteLevelAlphabet();

/// The bytes that a token of that alphabet stands for; none if another code point occurs in it.
std::optional<std::string> byteLevelBytes(std::string_view token);

/// The token that stands for these bytes.
std::string byteLevelToken(std::string_view bytes);

}  // namespace core::tokenizers
