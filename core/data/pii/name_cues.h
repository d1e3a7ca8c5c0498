// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/data/pii/words.h"

namespace core::data {

/// How surely a name follows.
enum class NameCue : std::uint8_t {
    None,
    Weak,    ///< only what is known as a name: "this is", "thanks,"
    Likely,  ///< that, or two words with capitals: "I am"
    Strong,  ///< any word with a capital that is none of grammar: "my name is", "Patient:"
};

struct NameCueAt {
    NameCue cue = NameCue::None;
    std::size_t end = 0;  ///< where the name would begin
};

/// "my name is", "ich heiße", "Paciente:" at that word.
NameCueAt introductionAt(const WordText& words, std::size_t index);
/// "my daughter", "unser Mieter", "the claimant,"
NameCueAt relativeAt(const WordText& words, std::size_t index);
/// "Dear", "Hola" at the beginning of a sentence.
NameCueAt greetingAt(const WordText& words, std::size_t index);
/// The last word of "Kind regards," and the like.
NameCueAt closingAt(const WordText& words, std::size_t index);

}  // namespace core::data
