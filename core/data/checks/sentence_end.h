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
    Unfinished,  ///< with a letter, a digit or a comma, though a sentence before ended with a mark
    Unmarked,    ///< so, and no mark before: some people write none
};

TextEnd textEnd(std::string_view text);

/// How often the texts of a set stop in each way.
class TextEnds {
public:
    void add(TextEnd end);
    /// Whether a text that stops so is odd among the others.
    bool isOdd(TextEnd end) const;

private:
    std::int64_t m_finished = 0, m_judged = 0;
};

}  // namespace core::data
