// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/data/checks/row_scan.h"
#include "core/data/repair/text_change.h"
#include "core/data/text_tools.h"

namespace core::data {

/// The finding `kind` at the first place of each row where `look(text)` would change something, with the words there.
template <class Look>
void findTextFaults(const CheckInput& input, const char* kind, Look look, std::vector<api::Finding>& findings) {
    struct Place {
        std::int64_t start, end;
        std::string value;
    };
    const auto placeIn = [&](std::int64_t row) -> std::optional<Place> {
        thread_local std::string buffer;
        const std::string_view text = input.text(row, buffer);
        const TextChanges changes = look(text);
        if (changes.empty())
            return std::nullopt;
        const std::string_view found = text.substr(changes.front().begin, changes.front().bytes);
        const std::int64_t start = countCodePoints(text.substr(0, changes.front().begin));
        return Place{start, start + countCodePoints(found), shortened(found)};
    };
    FindingBuilder builder(kind, api::Severity::Warning);
    for (auto& [row, place] : scanRows(input, placeIn))
        addPlace(builder, input, row, place.start, place.end).value = std::move(place.value);
    if (!builder.empty())
        builder.finish(findings, {{"example", builder.finding().hits.front().value}});
}

}  // namespace core::data
