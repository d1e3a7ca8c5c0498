// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string_view>

#include "core/base/json.h"

namespace core::data {

/// The list, tuple, set or dictionary that a cell holds as Python writes it ("['a', 'b']", "{'role': 'user'}"), or as NumPy
/// does
/// ("['a' 'b']"): tables that were saved from there have them. Nothing if it is anything else, or nested deeper than 100
/// levels. Nothing is computed: only texts, numbers, True, False and None are known.
std::optional<base::Json> pythonLiteral(std::string_view cell);

}  // namespace core::data
