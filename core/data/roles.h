// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/job.h"
#include "core/data/dataset_table.h"

namespace core::data {

/// What the contents of a column look like, from a sample of its rows.
struct ColumnProfile {
    std::string name;
    double filled = 0;       ///< share of the sampled cells that are not empty; the rest is about those
    double distinct = 0;     ///< share of different values
    std::size_t values = 0;  ///< number of different values
    double words = 0;        ///< mean per cell
    double letters = 0;      ///< share of cells with a letter
    double nested = 0;       ///< share of cells that hold a list or an object
    std::size_t cells = 0;   ///< sampled and not empty
};

struct ColumnRole {
    api::Role role = api::Role::Ignore;
    bool detected = true;
    double confidence = 0;
};

std::vector<ColumnProfile> profileColumns(const DatasetTable& table);

/// The roles that a task cannot do without. An empty task asks for what the columns offer.
std::span<const api::Role> requiredRoles(std::string_view task);

/// Finds out what each column is for: the user's word first, then names in several languages, then contents.
/// Several columns may be Prompt: their texts are joined with a line break.
std::vector<ColumnRole> detectRoles(const std::vector<ColumnProfile>& columns, const std::string& task,
                                    const std::map<std::string, api::Role>& given);

/// How surely a column of that name has the role, 0 to 1.
double nameConfidence(std::string_view columnName, api::Role role);

}  // namespace core::data
