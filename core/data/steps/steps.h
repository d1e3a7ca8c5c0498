// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/api/data_step.h"
#include "core/api/reports.h"
#include "core/data/checks/check.h"
#include "core/data/dataset_table.h"

namespace core::data {

/// What the steps need of those who load the data.
struct StepSurroundings {
    std::function<void()> leaveOut;     ///< leaves out the rows that cannot be used
    std::function<CheckInput()> input;  ///< of the table as it stands
    bool checkable = true;              ///< there is a column for each role, so that checks can run
};

/// Does the steps on the table, in their order, and leaves out the rows that cannot be used. Steps that look for what a check
/// finds run that check on what the steps before them left.
/// @returns what became of each. @throws base::CancelledException
std::vector<api::StepReport> doSteps(const std::vector<api::DataStep>& steps, DatasetTable& table,
                                     const StepSurroundings& surroundings);

/// Whether a step says that findings of that kind are as they should be.
bool isKept(const std::vector<api::DataStep>& steps, std::string_view findingKind);

}  // namespace core::data
