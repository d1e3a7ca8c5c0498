// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/depth.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace core::models {

std::optional<LayerPlace> layerOf(const std::string& name) {
    for (std::size_t start = name.find('.'); start != std::string::npos; start = name.find('.', start + 1)) {
        LayerPlace place{name.substr(0, start)};
        const char* const first = name.data() + start + 1;
        const auto [rest, error] = std::from_chars(first, name.data() + name.size(), place.index);
        if (error == std::errc() && *rest == '.')
            return place;
    }
    return std::nullopt;
}

std::vector<std::int64_t> depthsOf(const std::deque<ParameterSlot>& slots) {
    std::map<std::string, std::int64_t> last;  // of each stack
    std::size_t firstLayered = slots.size();
    std::int64_t deepest = 0;
    for (std::size_t index = 0; index < slots.size(); ++index) {
        const auto place = layerOf(slots[index].name);
        if (!place)
            continue;
        firstLayered = std::min(firstLayered, index);
        auto& highest = last[place->stack];
        highest = std::max(highest, place->index);
        deepest = std::max(deepest, highest + 1);
    }
    std::vector<std::int64_t> depths;
    for (std::size_t index = 0; index < slots.size(); ++index) {
        const auto place = layerOf(slots[index].name);
        depths.push_back(place ? last[place->stack] - place->index : index < firstLayered ? deepest : 0);
    }
    return depths;
}

}  // namespace core::models
