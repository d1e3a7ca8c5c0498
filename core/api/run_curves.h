// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/api/event.h"
#include "core/api/outcome.h"

namespace core::api {

/// The curves of a run: a row for each step, in their order.
struct CurveTable {
    struct Row {
        std::int64_t step = 0;
        std::vector<double> values;  ///< one for each column; not finite: not measured
    };

    std::vector<std::string> columns;  ///< beside the step
    std::vector<Row> rows;
};

/// The events of a log (metrics.jsonl, events.log), of 256 MiB at most. Lines that cannot be read are passed over, as a power
/// cut may leave one; a file that cannot be read has none.
std::vector<Event> readEvents(const std::string& path);

/// Epoch, seconds, every figure of the training points, the validation loss and every validation metric. A step that comes
/// again, as in a resumed run, takes the place of what was known from it on.
CurveTable curvesOf(const std::vector<Event>& events);

/// As CSV (RFC 4180): a header, the step first, points as decimal mark, empty where nothing was measured.
std::string curvesToCsv(const CurveTable& table);

/// The curves in a run's folder as CSV, of a run that goes on as well.
/// Fails with "curves.none" where the folder is no run's, or has none yet.
Outcome<std::string> runCurvesCsv(const std::string& runFolder);

}  // namespace core::api
