// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/job.h"
#include "core/api/reports.h"

namespace core::data {

/// The good rows of a job's files with their roles and parts, beside what was found wrong.
struct Dataset {
    api::DatasetReport report;  ///< report.table holds all good rows

    /// Indices (from 0, into report.table) of the rows of a part.
    std::vector<std::int64_t> rows(api::Part part) const;
    /// Index of the first column with that role, or -1.
    std::int64_t column(api::Role role) const;
    /// Text of a row's cell in the column of that role; empty if there is none.
    std::string text(std::int64_t row, api::Role role) const;
};

/// Reads, checks and splits. Faulty rows are findings, not exceptions; a file that gives nothing is an error.
/// @throws base::Error "data.…", base::CancelledException
Dataset loadDataset(const api::Job& job, const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::data
