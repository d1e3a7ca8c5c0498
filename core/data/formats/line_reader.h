// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/data/rows.h"
#include "core/data/source.h"

namespace core::data {

struct Line {
    std::string_view text;  ///< without its end
    std::size_t next;       ///< where the following line begins
};

/// The line that begins at `at`. LF, CRLF and CR end a line, nothing else does.
Line lineAt(std::string_view text, std::size_t at);

/// Makes a row of a text file fit for the table: bytes that are not UTF-8 but look like Windows-1252 are read as that, in
/// `mended`, which `row` then shows. @returns the fault (without its place) that forbids the row
std::optional<RowFault> tidyRow(const Source& source, std::string_view& row, std::string& mended);

}  // namespace core::data
