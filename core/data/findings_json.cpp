// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/findings_json.h"

#include "core/api/messages.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/data/dataset.h"

namespace core::data {
namespace {

const char* severityName(api::Severity severity) {
    return severity == api::Severity::Error ? "error" : severity == api::Severity::Warning ? "warning" : "note";
}

const char* verdictName(api::Verdict verdict) {
    return verdict == api::Verdict::Ready ? "ready" : verdict == api::Verdict::NotReady ? "not-ready" : "ready-with-warnings";
}

base::Json lineOf(const std::string& kind, const api::Finding::Hit& hit) {
    base::Json line = {{"kind", kind}, {"row", hit.row}};
    if (hit.start >= 0) {
        line["start"] = hit.start;
        line["end"] = hit.end;
    }
    if (hit.partner > 0)
        line["partner"] = hit.partner;
    if (!hit.column.empty())
        line["column"] = hit.column;
    if (!hit.code.empty())
        line["value"] = api::messageText(hit.code, hit.arguments);
    else if (!hit.value.empty())
        line["value"] = hit.value;
    return line;
}

base::Json checkObject(const api::DatasetReport& report) {
    base::Json findings = base::Json::array();
    for (const api::Finding& finding : report.findings) {
        api::Issue issue;
        issue.severity = finding.severity;
        issue.code = "finding." + finding.kind;
        issue.arguments = finding.arguments;
        base::Json rows = base::Json::array();
        for (const api::Finding::Hit& hit : finding.hits)
            if (hit.row > 0)
                rows.push_back(hit.row);
        findings.push_back({{"kind", finding.kind},
                            {"severity", severityName(finding.severity)},
                            {"count", finding.count},
                            {"message", api::messageText(issue)},
                            {"remedy", api::remedyText(issue)},
                            {"rows", std::move(rows)}});
    }
    base::Json steps = base::Json::array();
    for (const api::StepReport& step : report.steps)
        steps.push_back({{"rows", step.rows}, {"fits", step.fits}});
    return {{"verdict", verdictName(report.verdict)},
            {"rows", report.rows},
            {"goodRows", report.goodRows},
            {"findings", std::move(findings)},
            {"steps", std::move(steps)}};
}

}  // namespace

void writeFindings(const api::DatasetReport& report, const std::string& path) {
    base::FileWriter writer(path);
    for (const api::Finding& finding : report.findings)
        for (const api::Finding::Hit& hit : finding.hits)
            writer.write(base::dumpJson(lineOf(finding.kind, hit)) + "\n");
    writer.commit();
}

std::string checkJson(const api::DatasetReport& report) {
    return base::dumpJson(checkObject(report));
}

std::string checkJson(const api::DatasetReport& report, const api::TokenCounts& tokens) {
    base::Json all = checkObject(report);
    all["tokens"] = {{"rows", tokens.rows},
                     {"cutRows", tokens.cutRows},
                     {"learnedFrom", tokens.learnedFrom},
                     {"readOnly", tokens.readOnly},
                     {"cutOff", tokens.cutOff}};
    return base::dumpJson(all);
}

}  // namespace core::data
