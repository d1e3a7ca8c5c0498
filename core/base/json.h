// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace core::base {

using Json = nlohmann::ordered_json;

/// Parses untrusted JSON: at most `maxDepth` levels, duplicate keys refused, invalid UTF-8 refused.
/// @throws Error "json.syntax" {byte, reason}, "json.too-deep" {limit}, "json.duplicate-key" {key}; place.file = `file`.
Json parseJson(std::string_view text, const std::string& file, std::size_t maxDepth = 100);

/// readFile and parseJson.
Json readJson(const std::string& path, std::size_t limitBytes = 64u << 20);

/// Text of a value, invalid UTF-8 replaced; `indent` < 0: one line.
std::string dumpJson(const Json& value, int indent = -1);

}  // namespace core::base
