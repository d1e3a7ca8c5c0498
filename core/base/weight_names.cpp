// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/weight_names.h"

#include <filesystem>

#include "core/base/error.h"
#include "core/base/json.h"

namespace core::base {

std::set<std::string> shardNames(std::string_view indexText, const std::string& file) {
    const Json index = parseJson(indexText, file);
    const auto map = index.is_object() ? index.find("weight_map") : index.end();
    if (!index.is_object() || map == index.end() || !map->is_object())
        throw Error("model.shard-index", {}, {.file = file});
    std::set<std::string> names;
    for (const auto& [tensor, value] : map->items()) {
        if (!value.is_string())
            throw Error("model.shard-index", {}, {.file = file, .field = tensor});
        const std::string name = value.get<std::string>();
        if (name.empty() || name == ".." || std::filesystem::path(name).filename() != name)
            throw Error("model.shard-outside", {{"shard", name}}, {.file = file});
        names.insert(name);
    }
    return names;
}

}  // namespace core::base
