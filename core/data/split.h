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
    std::vector<std::int64_t> dates;    ///< of each row, larger is newer; empty: cut by chance
    std::vector<std::int64_t> numbers;  ///< of each row in its files, which chance goes by; empty: its index
};

/// The part of every row: as given; the others cut by the job's shares or numbers of rows, the same for the same seed and rows.
/// What chance gives a row depends on its number and the seed alone, so that leaving rows out moves hardly any of the others.
/// A given test or validation part is not cut again; without rows that are Auto, the given training rows are cut.
/// Stratified: every part has about its share of each class, and a class of two rows or more is always in training.
/// Of a fold (data.fold): its rows are the test, of all rows but those of a given validation part; each row is in one fold.
/// By date: the newest groups are the test, those before them the validation; a group is as new as its newest row, so that
/// nothing in training is newer than the test.
std::vector<api::Part> splitRows(const SplitInput& rows, const api::Job::Data& settings);

}  // namespace core::data
