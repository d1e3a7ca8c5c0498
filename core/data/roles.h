// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/job.h"
#include "core/data/column_profile.h"

namespace core::data {

struct ColumnRole {
    api::Role role = api::Role::Ignore;
    bool detected = true;
    double confidence = 0;
};

/// The roles that a task cannot do without. An empty task asks for a text.
std::span<const api::Role> requiredRoles(std::string_view task);

/// The task that data with these roles is for, where none is chosen yet; may be empty (texts alone) or one that is not in the
/// registry ("chat", "preference").
std::string taskOfRoles(const std::vector<ColumnRole>& roles);

/// Finds out what each column is for: the user's word first, then names in several languages, then contents.
/// Several columns may be Prompt: their texts are joined with a line break.
std::vector<ColumnRole> detectRoles(const std::vector<ColumnProfile>& columns, const std::string& task,
                                    const std::map<std::string, api::Role>& given);

/// How surely a column of that name has the role, 0 to 1.
double nameConfidence(std::string_view columnName, api::Role role);

}  // namespace core::data
