// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>

namespace core::data {

/// Whether an answer says no more than that the assistant will not or cannot answer, in English, German, Spanish or French.
bool isRefusal(std::string_view answer);

}  // namespace core::data
