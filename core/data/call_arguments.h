// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"

namespace core::data {

/// Calls of tools in conversations. What an argument is called says what its value is, so both are read together: "customer
/// name: Eva".

/// What is read before the value of that name: "customer name: ".
std::string argumentLabel(std::string_view name);

/// The values of a call's arguments with their names, one per line.
void gatherArguments(const base::Json& arguments, std::string& words);

}  // namespace core::data
