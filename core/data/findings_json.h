// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/api/reports.h"
#include "core/api/token_counts.h"

namespace core::data {

/// As checkJson() of dataset.h, with what the model takes from the rows: {"tokens": {"rows", "cutRows", "learnedFrom",
/// "readOnly", "cutOff"}}.
std::string checkJson(const api::DatasetReport& report, const api::TokenCounts& tokens);

}  // namespace core::data
