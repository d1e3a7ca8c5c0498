// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/api/issue.h"
#include "core/api/job.h"
#include "core/api/messages.h"
#include "core/api/outcome.h"
#include "core/api/reports.h"

namespace core::api {

/// In which words a report is written, and how its plots are put into it. What is empty takes its standard.
struct DataReportOptions {
    std::string language = "en";                ///< of the words, as HTML names it
    Translate translate;                        ///< English → that language; standard: English
    std::function<std::string(Role)> roleWord;  ///< standard: roleName()
    /// HTML that shows a plot; standard: the SVG text itself. `width` and `height` in pixels.
    std::function<std::string(const std::string& svg, int width, int height)> showPlot;
};

/// How far a share measured on the test can be off, in words and percentage points. There must be a test.
Issue testUncertainty(const DatasetReport&);

/// The check-up of a job's data as one HTML text that needs nothing else: no script, no file, no network. Whatever comes from
/// the data is escaped, and personal data that is recognised in examples is replaced by placeholders, as the report is handed
/// on.
std::string dataReportHtml(const Job&, const DatasetReport&, const DataReportOptions& = {});

/// The same in English, written into a file. Fails as "file.…"
Outcome<bool> writeDataReport(const Job&, const DatasetReport&, const std::string& path);

}  // namespace core::api
