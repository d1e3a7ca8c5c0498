// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

#include "core/data/column_profile.h"
#include "core/data/roles.h"

namespace core::data {

/// Finds a column that names the part of each row (role Split), before the others: its few values look like classes.
void findSplitColumn(const std::vector<ColumnProfile>& columns, std::vector<ColumnRole>& roles);

/// Gives the roles Id, Group and Date to columns without a role, by names and contents. Id: another value in each row. Group:
/// values that come back in some rows each, such as patients. Numbers that could be amounts are left alone.
void findKeyColumns(const std::vector<ColumnProfile>& columns, std::vector<ColumnRole>& roles);

/// How surely a column numbers its rows, 0 to 1.
double idConfidence(const ColumnProfile& column);

}  // namespace core::data
