// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <array>

#include "core/data/checks/list.h"
#include "core/data/checks/row_scan.h"
#include "core/data/pii/personal_data.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

struct Place {
    PersonalKind kind;
    std::int64_t start, end;
    std::string value;
};

std::optional<std::vector<Place>> placesIn(const CheckInput& input, std::int64_t row) {
    thread_local std::string buffer;
    const std::string_view text = input.text(row, buffer);
    std::vector<Place> places;
    for (const PersonalDatum& datum : findPersonalData(text))
        places.push_back({datum.kind, datum.start, datum.end, shortened(text.substr(datum.begin, datum.bytes), 120)});
    return places.empty() ? std::nullopt : std::optional(std::move(places));
}

}  // namespace

/// Data about persons, which a model may learn by heart and tell others. Marked words are there to be found: not those.
void findPersonal(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task == "token-classification")
        return;
    std::vector<FindingBuilder> builders;
    for (std::size_t kind = 0; kind < personalKinds; ++kind)
        builders.emplace_back(std::string(findingKindOf(static_cast<PersonalKind>(kind))), api::Severity::Warning);
    for (const auto& [row, places] : scanRows(input, [&](std::int64_t each) { return placesIn(input, each); }))
        for (const Place& place : places)
            addPlace(builders[static_cast<std::size_t>(place.kind)], input, row, place.start, place.end).value = place.value;
    for (FindingBuilder& builder : builders)
        if (!builder.empty())
            builder.finish(findings, {{"example", builder.finding().hits.front().value}});
}

}  // namespace core::data
