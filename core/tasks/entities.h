// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::tasks {

/// Words [begin, end) that are a name of some type together.
struct Entity {
    std::int64_t begin = 0, end = 0;
    std::string type;

    bool operator==(const Entity&) const = default;
};

/// The tag of a word that belongs to no entity.
inline constexpr std::string_view outside = "O";

/// What tags say, word by word, as the scripts conlleval (Tjong Kim Sang 2000) and seqeval read them: B- begins an entity, I-
/// goes on with one of the same type and begins one elsewhere; E- and L- end one, S- and U- are one by themselves. A tag
/// without such a beginning (a part of speech) marks its word alone. An empty tag is "O".
std::vector<Entity> entitiesOf(const std::vector<std::string>& tags);

/// How many of the entities are in both lists: the same words and the same type.
std::int64_t equalEntities(const std::vector<Entity>& a, const std::vector<Entity>& b);

}  // namespace core::tasks
