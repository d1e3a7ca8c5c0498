// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

#include "core/api/data_step.h"
#include "core/api/issue.h"
#include "core/base/json.h"

namespace core::job {

/// The steps of a job as they stand under "data.steps", only the fields that a step needs.
base::Json stepsToJson(const std::vector<api::DataStep>& steps);

/// Reads that list; what is wrong with an entry is appended to `issues` with its place.
std::vector<api::DataStep> stepsFromJson(const base::Json& list, std::vector<api::Issue>& issues);

}  // namespace core::job
