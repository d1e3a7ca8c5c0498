// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <optional>

#include "core/data/pii/words.h"

namespace core::data {

/// What a word before a number says that the number is.
enum class Cue : std::uint8_t {
    Phone,
    Thing,       ///< an order, an invoice, a model, a room … : no person's number
    Record,      ///< says it alone: "MRN", "Fallnummer"
    RecordPart,  ///< says it with another: "patient number", "hospital file"
    NumberWord,  ///< "number", "ID", "Nr."
    Account,
    Card,
    Nhs,
    SocialSecurity,
    NationalId,
    Birth,
    Event,  ///< an appointment or a bill: what dates belong to otherwise
};

/// What that word says, in English, German, Spanish, French, Italian or Dutch.
std::optional<Cue> cueOf(const WordText& words, std::size_t index);

/// The nearest cue before that word within its clause, looking at most `reach` words back. NumberWord does not count.
std::optional<Cue> cueBefore(const WordText& words, std::size_t index, std::size_t reach = 8);

/// Whether that cue stands within `reach` words on that side of the clause, whatever stands between.
bool hasCueBefore(const WordText& words, std::size_t index, Cue cue, std::size_t reach = 8);
bool hasCueAfter(const WordText& words, std::size_t index, Cue cue, std::size_t reach = 5);

}  // namespace core::data
