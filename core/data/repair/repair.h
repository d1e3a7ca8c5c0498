// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/data/repair/text_change.h"

namespace core::data {

// What was meant in the place of what is written: shared by the checks that look for it and by the steps that put it in.

/// Tags and comments go (those that begin a new line become one), character references become their characters.
TextChanges htmlChanges(std::string_view text);

/// UTF-8 read as Windows-1252 ("Ã©" for "é") becomes what it was; one layer of it.
TextChanges mojibakeChanges(std::string_view text);

/// Characters that do nothing in a text but confuse go: controls, marks of direction, invisible blanks. Joiners stay: they are
/// part of emoji and of several scripts.
TextChanges controlCharacterChanges(std::string_view text);

}  // namespace core::data
