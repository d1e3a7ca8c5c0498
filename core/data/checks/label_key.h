// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

namespace core::data {

/// Equal for labels that a reader would call the same: case, accents' composition, separators and ways to write a number aside.
std::string labelKey(std::string_view label);

}  // namespace core::data
