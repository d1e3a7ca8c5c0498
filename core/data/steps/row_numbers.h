// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/reports.h"

namespace core::data {

/// The index of the row of that number, or -1.
std::int64_t indexOfRow(const api::RowTable& table, std::int64_t number);

/// Tells whether rows are still those that a step was made for: a hash (xxh3-64, hexadecimal) of all their cells, and of the
/// numbers that the table lacks.
std::string rowsFingerprint(const api::RowTable& table, const std::vector<std::int64_t>& numbers);

}  // namespace core::data
