// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

#include "core/data/checks/check.h"
#include "core/data/roles.h"

namespace core::data {

/// Gives each row whose file has no part the one that a column of role Split names.
void takeGivenParts(const std::vector<ColumnRole>& roles, DatasetTable& table);

/// Cuts the good rows into parts as the job says and describes them in the report. Rows of one group, with one context or with
/// equal or nearly equal texts (the findings say which) stay together. Wanted by date without a column of dates: an error among
/// the findings.
void splitDataset(const CheckInput& input, DatasetTable& table, api::DatasetReport& report);

}  // namespace core::data
