// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/entities.h"

#include <algorithm>

namespace core::tasks {
namespace {

enum class Place { Outside, Begin, Inside, End, Single };

struct Tag {
    Place place = Place::Outside;
    std::string_view type;
};

Tag read(std::string_view text) {
    if (text.empty() || text == outside)
        return {};
    if (text.size() < 3 || text[1] != '-')
        return {Place::Single, text};
    const std::string_view type = text.substr(2);
    switch (text[0]) {
    case 'B':
        return {Place::Begin, type};
    case 'I':
        return {Place::Inside, type};
    case 'E':
    case 'L':
        return {Place::End, type};
    case 'S':
    case 'U':
        return {Place::Single, type};
    default:
        return {Place::Single, text};
    }
}

}  // namespace

std::vector<Entity> entitiesOf(const std::vector<std::string>& tags) {
    std::vector<Entity> entities;
    bool open = false;
    for (std::size_t word = 0; word < tags.size(); ++word) {
        const Tag tag = read(tags[word]);
        const auto at = static_cast<std::int64_t>(word);
        const bool goesOn = open && (tag.place == Place::Inside || tag.place == Place::End) && entities.back().type == tag.type;
        if (goesOn)
            entities.back().end = at + 1;
        else if (tag.place != Place::Outside)
            entities.push_back({at, at + 1, std::string(tag.type)});
        open = tag.place == Place::Begin || tag.place == Place::Inside;
    }
    return entities;
}

std::int64_t equalEntities(const std::vector<Entity>& a, const std::vector<Entity>& b) {
    return std::count_if(a.begin(), a.end(),
                         [&](const Entity& entity) { return std::find(b.begin(), b.end(), entity) != b.end(); });
}

}  // namespace core::tasks
