// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/job.h"
#include "core/api/outcome.h"

namespace app {

/// Reads a job file and finds everything wrong with it that needs none of its data. Whoever only looks at the data, or for a
/// model, can do without one.
core::api::Outcome<core::api::Job> readJob(const std::string& path, bool withModel = true);

/// A job that has nothing but data, to be looked at.
core::api::Job jobOfFiles(const std::vector<std::string>& files, const std::string& task);

}  // namespace app
