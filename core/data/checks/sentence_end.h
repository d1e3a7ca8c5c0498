// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string_view>

namespace core::data {

/// How a text stops.
enum class TextEnd : std::uint8_t {
    TooShort,    ///< to say anything: a few words, or a list
    Finished,    ///< with a mark, a bracket, a sign
    Unfinished,  ///< with a letter, a digit or a comma
};

TextEnd textEnd(std::string_view text);

/// Share of finished texts among those that say something, from which an unfinished one is odd.
constexpr double usuallyFinished = 0.85;

}  // namespace core::data
