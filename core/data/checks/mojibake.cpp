// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/list.h"
#include "core/data/checks/text_faults.h"
#include "core/data/repair/repair.h"

namespace core::data {
namespace {

/// What can be repaired, and the sign that stands for what could not be read.
TextChanges misreadPlaces(std::string_view text) {
    constexpr std::string_view lost = "\uFFFD";
    TextChanges places = mojibakeChanges(text);
    const std::size_t at = text.find(lost);
    if (at != std::string_view::npos && (places.empty() || at < places.front().begin))
        places.insert(places.begin(), {at, lost.size(), {}});
    return places;
}

}  // namespace

/// Text of one encoding that was read as another.
void findMojibake(const CheckInput& input, std::vector<api::Finding>& findings) {
    findTextFaults(input, "mojibake", misreadPlaces, findings);
}

}  // namespace core::data
