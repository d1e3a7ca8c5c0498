// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>

namespace core::data {

// Frequent given names of many countries that are hardly ever other words, without accents, in alphabetical order between
// blanks; written from general knowledge.

std::string_view givenNamesToK();
std::string_view givenNamesFromL();

}  // namespace core::data
