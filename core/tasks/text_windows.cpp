// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/text_windows.h"

#include <algorithm>
#include <map>

namespace core::tasks {
namespace {

using Ids = std::vector<std::int64_t>;

/// Adds a piece to a window as its next segment. The first token of a segment has nothing before it to be learned from.
void append(Example& window, const Ids& piece) {
    const std::int64_t segment = window.segments.empty() ? 0 : window.segments.back() + 1;
    window.ids.insert(window.ids.end(), piece.begin(), piece.end());
    window.labels.push_back(-100);
    window.labels.insert(window.labels.end(), piece.begin() + 1, piece.end());
    window.segments.insert(window.segments.end(), piece.size(), segment);
}

/// Best fit: every piece, longest first, goes into the fullest window that still has room.
std::vector<Example> pack(std::vector<Ids> pieces, std::size_t length) {
    std::stable_sort(pieces.begin(), pieces.end(), [](const Ids& a, const Ids& b) { return a.size() > b.size(); });
    std::vector<Example> windows;
    std::multimap<std::size_t, std::size_t> byRoom;  // room left → window
    for (const Ids& piece : pieces) {
        auto place = byRoom.lower_bound(piece.size());
        std::size_t window = windows.size();
        if (place == byRoom.end()) {
            windows.emplace_back();
        } else {
            window = place->second;
            byRoom.erase(place);
        }
        append(windows[window], piece);
        byRoom.emplace(length - windows[window].ids.size(), window);
    }
    return windows;
}

}  // namespace

std::vector<Example> textWindows(const std::vector<Ids>& documents, std::int64_t maxLength) {
    const auto length = static_cast<std::size_t>(std::max<std::int64_t>(maxLength, 2));
    std::vector<Example> windows;
    std::vector<Ids> rest;
    for (const Ids& document : documents) {
        for (std::size_t start = 0; start + 1 < document.size(); start += length) {
            const std::size_t end = std::min(start + length, document.size());
            Ids piece(document.begin() + static_cast<std::ptrdiff_t>(start), document.begin() + static_cast<std::ptrdiff_t>(end));
            if (piece.size() < length) {
                rest.push_back(std::move(piece));
                continue;
            }
            windows.emplace_back();
            append(windows.back(), piece);
        }
    }
    for (Example& window : pack(std::move(rest), length))
        windows.push_back(std::move(window));
    // A window of one piece needs no borders.
    for (Example& window : windows)
        if (window.segments.back() == 0)
            window.segments.clear();
    return windows;
}

}  // namespace core::tasks
