// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <span>
#include <vector>

#include "core/api/reports.h"
#include "core/data/dataset_table.h"
#include "core/data/progress.h"

namespace core::data {

/// Looks at the cells that the task needs: rows where one is empty or holds something else than words are left out of the
/// table. Findings "broken_row" (with the faults of the files), "empty_text", "whitespace_text", "empty_label", "empty_prompt",
/// "empty_answer".
void leaveOutUnusableRows(DatasetTable& table, const std::vector<api::ColumnReport>& columns,
                          std::span<const api::Role> required, Progress& progress, std::vector<api::Finding>& findings);

}  // namespace core::data
