// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/report/markup.h"

#include "core/data/text_tools.h"

namespace core::data {

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        switch (codePoint) {
        case U'<':
            result += "&lt;";
            break;
        case U'>':
            result += "&gt;";
            break;
        case U'&':
            result += "&amp;";
            break;
        case U'"':
            result += "&quot;";
            break;
        case U'\'':
            result += "&#39;";
            break;
        default: {
            const bool blank = codePoint == U'\n' || codePoint == U'\t';
            const bool control = (codePoint < 0x20 && !blank) || (codePoint >= 0x7F && codePoint < 0xA0) ||
                                 codePoint == 0xFFFE || codePoint == 0xFFFF;
            appendCodePoint(result, control ? U'\uFFFD' : codePoint);
        }
        }
    }
    return result;
}

}  // namespace core::data
