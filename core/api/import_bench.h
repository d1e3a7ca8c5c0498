// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/outcome.h"

namespace core::api {

/// How fast a file of data is read into a table: decoded, taken apart, with its hash; without the check-up.
struct ImportBenchRow {
    std::string name;  ///< of the file, or of the format of a made-up text
    std::int64_t bytes = 0, rows = 0;
    double megabytesPerSecond = 0;  ///< median of three
};

/// Reads each file; with none, made-up tables as CSV and as JSON Lines. Fails as Session::checkDataset.
Outcome<std::vector<ImportBenchRow>> benchImport(const std::vector<std::string>& files, const CancelToken&);

}  // namespace core::api
