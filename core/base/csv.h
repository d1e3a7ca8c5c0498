// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

namespace core::base {

/// Appends a cell of CSV (RFC 4180), in quotation marks where it needs them. One that a spreadsheet would take for a formula and run
/// gets an apostrophe before it, which spreadsheets read as "this is text"; numbers stay as they are.
void appendCsvCell(std::string& line, std::string_view cell);

}  // namespace core::base
