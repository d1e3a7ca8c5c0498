// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/data/pii/words.h"

namespace core::data {

// What stands beside the word at \a index, by which a given name is told from a word that is written like it.

/// A verb or a preposition that is used with persons: "call Tom", "mit Anna".
bool isAddressed(const WordText& words, std::size_t index);
/// A word of the sentence that may stand before a name alone; "the Diana" is a ship, or a café.
bool isWithinSentence(const WordText& words, std::size_t index);
/// Whether that word says what only persons do: "Priya called", "Torben schrieb".
bool speaks(const WordText& words, std::size_t index);

}  // namespace core::data
