// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>
#include <set>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

/// Characters that do nothing in a text but confuse: controls, marks of direction, invisible blanks. Joiners are part of emoji
/// and of several scripts.
bool isHiddenControl(char32_t codePoint) {
    if (codePoint < 0x20)
        return codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
    return codePoint == 0x7F || codePoint == 0x200B || codePoint == 0xFEFF || (codePoint >= 0x202A && codePoint <= 0x202E) ||
           (codePoint >= 0x2066 && codePoint <= 0x2069);
}

}  // namespace

void findControlCharacters(const CheckInput& input, std::vector<api::Finding>& findings) {
    FindingBuilder builder("control_characters", api::Severity::Warning);
    std::set<char32_t> kinds;
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string_view text = input.text(row, buffer);
        std::int64_t position = 0, found = -1;
        for (std::size_t at = 0; at < text.size(); ++position)
            if (const char32_t codePoint = nextCodePoint(text, at); isHiddenControl(codePoint)) {
                kinds.insert(codePoint);
                found = found < 0 ? position : found;
            }
        if (found >= 0) {
            api::Finding::Hit& hit = builder.add(input.table.hit(row));
            hit.start = found;
            hit.end = found + 1;
        }
        input.progress.row();
    }
    std::string names;
    for (const char32_t codePoint : kinds) {
        char name[16];
        std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(codePoint));
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    builder.finish(findings, {{"characters", names}});
}

}  // namespace core::data
