// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace core::data {

constexpr std::size_t longestLetter = 20000;  ///< bytes; longer texts are documents, where a line may well come back

/// Where lines begin that have words, in bytes.
std::vector<std::size_t> lineBegins(std::string_view text);

/// Where begins what mail programs and firms put under a text (a mark such as "Sent from my …", a forwarded mail, a
/// disclaimer), in bytes, or npos.
std::size_t mailPartBegin(std::string_view text);

}  // namespace core::data
