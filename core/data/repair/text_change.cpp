// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/repair/text_change.h"

#include "core/data/text_tools.h"

namespace core::data {

std::string changed(std::string_view text, const TextChanges& changes) {
    std::string result;
    std::size_t at = 0;
    for (const TextChange& change : changes) {
        result.append(text.substr(at, change.begin - at)).append(change.text);
        at = change.begin + change.bytes;
    }
    return result.append(text.substr(at));
}

Stretch moved(Stretch stretch, std::string_view text, const TextChanges& changes) {
    Stretch result = stretch;
    std::int64_t begin = 0, shift = 0;  // of the change, in code points of the text; of what stands behind it
    std::size_t at = 0;
    for (const TextChange& change : changes) {
        begin += countCodePoints(text.substr(at, change.begin - at));
        const std::int64_t before = countCodePoints(text.substr(change.begin, change.bytes));
        const std::int64_t after = countCodePoints(change.text);
        if (stretch.start >= begin)
            result.start = stretch.start >= begin + before ? stretch.start + shift + after - before : begin + shift;
        if (stretch.end > begin)
            result.end = stretch.end >= begin + before ? stretch.end + shift + after - before : begin + shift + after;
        shift += after - before;
        begin += before;
        at = change.begin + change.bytes;
    }
    return result;
}

}  // namespace core::data
