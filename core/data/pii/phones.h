// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/data/pii/cues.h"
#include "core/data/pii/words.h"

namespace core::data {

/// Groups of digits with blanks, points, hyphens, slashes or brackets between: "+44 20 7946 0926".
struct NumberSlice {
    static constexpr std::size_t mostGroups = 8;

    std::size_t first = 0, end = 0;  ///< words, end not included
    std::string digits;
    std::array<std::size_t, mostGroups> sizes{};  ///< of the groups; zeros behind
    std::string marks;                            ///< what stands between, without blanks
    bool plus = false;                            ///< a plus stands before it
    bool cut = false;                             ///< letters or digits go on before or behind it
    bool whole = true;                            ///< no digits stand before or behind in the same run

    std::size_t groups() const;
    bool isGrouped(const std::array<std::size_t, mostGroups>& grouping) const { return groups() > 1 && sizes == grouping; }
    bool hasMark(char mark) const { return marks.find(mark) != std::string::npos; }
};

/// The words of digits that stand in one row from `index` on.
std::vector<std::size_t> groupsFrom(const WordText& words, std::size_t index);
NumberSlice sliceOf(const WordText& words, const std::vector<std::size_t>& groups, std::size_t first, std::size_t count);

/// Whether somebody can be called under that number: by its form, or by a form that fits and a word before it (`cue`).
bool isPhone(const NumberSlice& slice, const WordText& words, std::optional<Cue> cue);
/// The plus or bracket before its first digits.
std::size_t phoneBegin(const NumberSlice& slice, const WordText& words);

}  // namespace core::data
