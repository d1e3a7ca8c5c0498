// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::data {

/// Other words in the place of some bytes of a text.
struct TextChange {
    std::size_t begin = 0, bytes = 0;
    std::string text;

    bool operator==(const TextChange&) const = default;
};

/// Changes of one text, in order, none within another.
using TextChanges = std::vector<TextChange>;

std::string changed(std::string_view text, const TextChanges& changes);

/// Where a stretch of code points [start, end) of the text stands when the changes are made: with the whole of what takes the
/// place of words that it shares.
struct Stretch {
    std::int64_t start = 0, end = 0;
};
Stretch moved(Stretch stretch, std::string_view text, const TextChanges& changes);

}  // namespace core::data
