// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/api/advice.h"
#include "core/api/outcome.h"
#include "core/api/rate_search.h"
#include "core/api/reports.h"
#include "core/api/token_counts.h"

namespace core::api {

/// JSON texts of the reports, for files and for --json; and back, for the window that opens an old run.
std::string toJson(const ModelReport&);
std::string toJson(const DatasetReport&);
std::string toJson(const Estimate&);
std::string toJson(const RateSearch&);
std::string toJson(const TrainingReport&);
std::string toJson(const AssessmentReport&);
std::string toJson(const ExportReport&);
std::string toJson(const DownloadReport&);
std::string toJson(const AdviceReport&);
std::string toJson(const IntegrityReport&);
std::string toJson(const Event&);
std::string toJson(const Issue&);

/// What `check --json` prints: {"verdict", "rows", "goodRows", "findings": [{"kind", "severity", "count", "message", "remedy", "rows"}],
/// "steps", "tokens": {"rows", "cutRows", "learnedFrom", "readOnly", "cutOff"}}; tokens where they are known.
std::string checkToJson(const DatasetReport&, const std::optional<TokenCounts>& tokens = {});
/// One JSON line per affected row: kind, row, start, end, partner, column, value.
Outcome<bool> writeFindings(const DatasetReport&, const std::string& path);

Outcome<TrainingReport> trainingReportFromJson(std::string_view);
Outcome<AssessmentReport> assessmentReportFromJson(std::string_view);
Outcome<ExportReport> exportReportFromJson(std::string_view);
/// One line of metrics.jsonl or events.log.
Outcome<Event> eventFromJson(std::string_view);

}  // namespace core::api
