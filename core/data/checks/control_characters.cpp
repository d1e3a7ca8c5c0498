// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>
#include <set>

#include "core/data/checks/list.h"
#include "core/data/repair/repair.h"
#include "core/data/text_tools.h"

namespace core::data {

void findControlCharacters(const CheckInput& input, std::vector<api::Finding>& findings) {
    FindingBuilder builder("control_characters", api::Severity::Warning);
    std::set<char32_t> kinds;
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string_view text = input.text(row, buffer);
        const TextChanges changes = controlCharacterChanges(text);
        for (const TextChange& change : changes) {
            std::size_t at = change.begin;
            kinds.insert(nextCodePoint(text, at));
        }
        if (!changes.empty()) {
            api::Finding::Hit& hit = builder.add(input.table.hit(row));
            hit.start = countCodePoints(text.substr(0, changes.front().begin));
            hit.end = hit.start + 1;
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
