// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string_view>

namespace core::base {

/// A text that is a number and nothing else: "3.5"; with a decimal comma, too, unless that could part thousands. Never infinite.
std::optional<double> decimalOf(std::string_view text);

}  // namespace core::base
