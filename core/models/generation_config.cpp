// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/generation_config.h"

#include <filesystem>

#include "core/base/json.h"

namespace core::models {
namespace {

constexpr std::size_t largestFile = 16u << 20;

std::vector<std::int64_t> idsOf(const base::Json& value) {
    std::vector<std::int64_t> ids;
    for (const base::Json& id : value.is_array() ? value : base::Json::array({value}))
        if (id.is_number_unsigned() && id.get<std::uint64_t>() <= INT32_MAX)
            ids.push_back(id.get<std::int64_t>());
    return ids;
}

}  // namespace

std::vector<std::int64_t> endTokens(const std::string& folder) {
    for (const char* name : {"generation_config.json", "config.json"}) {
        const std::filesystem::path path = std::filesystem::path(folder) / name;
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(path, ignored))
            continue;
        const base::Json json = base::readJson(path.string(), largestFile);
        const auto ends = json.is_object() ? json.find("eos_token_id") : json.end();
        if (json.is_object() && ends != json.end() && !ends->is_null())
            return idsOf(*ends);
    }
    return {};
}

}  // namespace core::models
