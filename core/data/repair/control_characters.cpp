// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/repair/repair.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

bool isHiddenControl(char32_t codePoint) {
    if (codePoint < 0x20)
        return codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
    return codePoint == 0x7F || codePoint == 0x200B || codePoint == 0xFEFF || (codePoint >= 0x202A && codePoint <= 0x202E) ||
           (codePoint >= 0x2066 && codePoint <= 0x2069);
}

}  // namespace

TextChanges controlCharacterChanges(std::string_view text) {
    TextChanges changes;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (isHiddenControl(nextCodePoint(text, at)))
            changes.push_back({begin, at - begin, {}});
    }
    return changes;
}

}  // namespace core::data
