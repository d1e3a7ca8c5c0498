// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/report_json.h"
#include "core/data/dataset.h"
#include "core/data/findings_json.h"
#include "core/job/guard.h"

namespace core::api {

std::string checkToJson(const DatasetReport& report, const std::optional<TokenCounts>& tokens) {
    return tokens ? data::checkJson(report, *tokens) : data::checkJson(report);
}

Outcome<bool> writeFindings(const DatasetReport& report, const std::string& path) {
    return job::guarded([&]() -> Outcome<bool> {
        data::writeFindings(report, path);
        return true;
    });
}

}  // namespace core::api
