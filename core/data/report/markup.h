// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

namespace core::data {

/// A text that HTML and XML show as it is, within elements and attributes. Bytes that are not UTF-8 and control characters,
/// which XML forbids, become U+FFFD.
std::string escaped(std::string_view text);

}  // namespace core::data
