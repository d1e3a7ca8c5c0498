// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/api/job.h"

namespace core::data {

struct SplitInput {
    std::vector<api::Part> given;       ///< of each row: its file's part
    std::vector<std::uint64_t> groups;  ///< of each row: rows of one group stay in one part (equal texts)
    std::vector<std::string> labels;    ///< of each row; empty: not stratified
};

/// The part of every row: as given; the others cut by the job's shares, the same for the same seed and rows.
/// A given test or validation part is not cut again; without rows that are Auto, the given training rows are cut.
/// Stratified: every part has about its share of each class, and a class of two rows or more is always in training.
std::vector<api::Part> splitRows(const SplitInput& rows, const api::Job::Data& settings);

}  // namespace core::data
