// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/job.h"
#include "core/api/outcome.h"
#include "core/api/reports.h"

namespace core::api {

// Cells that hold lists, item by item, for those who edit them. Their JSON is described at api::Role.

/// One message of a conversation. `rest`: JSON of what it has beside, such as the tools that it calls; empty: nothing.
struct Turn {
    std::string role, text, rest;
    bool operator==(const Turn&) const = default;
};
/// Nothing where the cell is a plain text.
std::optional<std::vector<Turn>> turnsOf(std::string_view cell);
std::string turnsCell(const std::vector<Turn>& turns);

/// An answer in a context; `start` in code points, negative: wherever the context has it.
struct PlacedAnswer {
    std::string text;
    std::int64_t start = -1;
    bool operator==(const PlacedAnswer&) const = default;
};
std::vector<PlacedAnswer> answersOf(std::string_view cell);
std::string answersCell(const std::vector<PlacedAnswer>& answers);

/// Tokens or tags.
std::vector<std::string> wordsOf(std::string_view cell);
std::string wordsCell(const std::vector<std::string>& words);

/// Column → cell.
using Cells = std::map<std::string, std::string>;

/// Whether a good row could still be used with other cells. @returns these cells as they would be read; or a failure that says
/// why the row would be left out ("data.row.…", "finding.…").
Outcome<Cells> tryCells(std::string_view task, const DatasetReport& report, std::int64_t index, const Cells& cells);

}  // namespace core::api
