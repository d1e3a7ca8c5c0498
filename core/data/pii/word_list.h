// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace core::data {

/// Calls `take` for each word of a list that is written between blanks.
template <class Take> void forEachWord(std::string_view list, Take take) {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (end > at)
            take(list.substr(at, end - at));
        at = end + 1;
    }
}

/// The words of such lists, for quick look-ups. The lists must outlive it.
using WordSet = std::unordered_set<std::string_view>;

template <class... Lists> WordSet wordSet(const Lists&... lists) {
    WordSet words;
    (forEachWord(lists, [&words](std::string_view word) { words.insert(word); }), ...);
    return words;
}

}  // namespace core::data
