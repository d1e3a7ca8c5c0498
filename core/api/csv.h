// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

namespace core::api {

/// A line of CSV (RFC 4180, with its end). A cell that a spreadsheet would take for a formula gets an apostrophe before it.
std::string csvLine(const std::vector<std::string>& cells);

}  // namespace core::api
