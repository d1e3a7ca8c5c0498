// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core::base {

/// The keys and values of a table in LevelDB's format, in their order; the values stand in `bytes`.
/// Format: https://github.com/google/leveldb/blob/main/doc/table_format.md
/// @throws Error "weights.table-end", "weights.table-block" {byte}, "weights.table-packed" {byte}
std::vector<std::pair<std::string, std::string_view>> readSortedTable(std::string_view bytes, const std::string& file);

}  // namespace core::base
