// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>
#include <vector>

#include "core/api/reports.h"
#include "core/data/dataset_table.h"
#include "core/data/progress.h"

namespace core::data {

/// Looks at the cells that the task needs: rows where one is empty or holds something else than its role asks for are left out
/// of the table; what can be mended without doubt is. Findings "broken_row" (with the faults of the files), "mended_row",
/// "empty_text", "whitespace_text", "empty_label", "empty_prompt", "empty_answer", "empty_assistant", "missing_answer",
/// "no_messages", "unknown_role"; those already there are taken in, so that it may be done again when cells were changed.
void leaveOutUnusableRows(DatasetTable& table, const std::vector<api::ColumnReport>& columns, std::string_view task,
                          Progress& progress, std::vector<api::Finding>& findings);

}  // namespace core::data
