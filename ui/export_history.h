// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/outcome.h"
#include "core/api/reports.h"

/// The exports made of a run, kept in its folder (exports.jsonl, one report a line). File work: not for the window's thread.
namespace ui::exports {

/// Newest last; lines that cannot be read are passed over.
std::vector<core::api::ExportReport> read(const std::string& runFolder);
core::api::Outcome<bool> add(const std::string& runFolder, const core::api::ExportReport& report);

}  // namespace ui::exports
