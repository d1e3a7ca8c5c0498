// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/job_file.h"
#include "core/api/catalogue.h"
#include "core/api/data_edit.h"
#include "core/api/data_report.h"
#include "core/api/job_fields.h"
#include "core/api/messages.h"
#include "core/api/report_json.h"
#include "core/api/session.h"
#include "core/api/step_words.h"

namespace app {

using namespace core::api;

namespace {

/// True if a file of JSON holds a list: of rows, since a job is an object.
bool holdsList(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    char first = 0;
    return file >> std::ws >> first && first == '[';
}

/// True if the name's ending tells a file of data. Job files end in ".json", as some data does.
bool isFileOfData(const std::string& path) {
    std::string ending = std::filesystem::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char byte) { return std::tolower(byte); });
    const auto formats = dataFormats();
    if (ending == ".json")
        return holdsList(path);
    return ending.size() > 1 && std::any_of(formats.begin(), formats.end(), [&](const FormatInfo& format) {
               return std::find(format.extensions.begin(), format.extensions.end(), ending.substr(1)) !=
                      format.extensions.end();
           });
}

/// The job file given, or a job made of the files given; those that are no job file may stand without --data.
Outcome<Job> jobOf(const Arguments& arguments) {
    std::vector<std::string> files = arguments.values("--data");
    if (files.empty() && !isFileOfData(arguments.positional(0, "the job file, or files of data")))
        return readJob(arguments.positional(0, {}), false);
    for (std::size_t at = 0; at < arguments.positionals(); ++at)
        files.push_back(arguments.positional(at, {}));
    const std::string task = arguments.value("--task");
    if (!task.empty() && !findTask(task))
        return Failure{Fault::Input, {{Severity::Error, "task.unknown", {.field = "task"}, {{"task", task}}}}, {}};
    return jobOfFiles(files, task);
}

void saySteps(const Job& job, const DatasetReport& report, const Console& console) {
    for (std::size_t at = 0; at < report.steps.size(); ++at) {
        const std::string fate = report.steps[at].fits ? counted(report.steps[at].rows, "row") : "does not fit, not done";
        console.say("step " + std::to_string(at + 1) + ": " + messageText(stepWords(job.data.steps[at])) + ": " + fate);
    }
}

void sayReport(const DatasetReport& report, const Console& console) {
    constexpr const char* verdicts[] = {"ready", "ready, with warnings", "not ready"};
    for (const ColumnReport& column : report.columns)
        if (column.role != Role::Ignore)
            console.say("column " + column.name + ": " + std::string(roleName(column.role)));
    for (const Finding& finding : report.findings) {
        Issue issue{finding.severity, "finding." + finding.kind, {}, finding.arguments};
        issue.arguments.emplace("count", std::to_string(finding.count));
        console.say("- " + messageText(issue) + " " + remedyText(issue));
        std::string rows;
        for (std::size_t at = 0; at < finding.hits.size() && at < 10; ++at)
            if (finding.hits[at].row > 0)
                rows += (rows.empty() ? "" : ", ") + std::to_string(finding.hits[at].row);
        if (!rows.empty())
            console.say("  rows " + rows + (finding.hits.size() > 10 ? ", …" : ""));
    }
    if (report.testRows > 0)
        console.say(counted(report.trainRows, "row") + " to train, " + std::to_string(report.validationRows) +
                    " to validate, " + std::to_string(report.testRows) + " to test (split: " + report.split.kind + "). " +
                    messageText(testUncertainty(report)));
    console.say("Good rows: " + std::to_string(report.goodRows) + " of " + std::to_string(report.rows) +
                ". Verdict: " + verdicts[static_cast<std::size_t>(report.verdict)] + ".");
}

/// What the job's model takes from the rows; nothing where the job names none, the rows cannot be used, or they could not be
/// counted, which is told: it is no fault of the data.
Outcome<std::optional<TokenCounts>> countTokens(Session& session, const Job& job, const DatasetReport& report,
                                                Console& console) {
    if (job.model.path.empty() || report.verdict == Verdict::NotReady)
        return std::optional<TokenCounts>();
    const auto counts = session.countTokens(job, report, console.sink(), interruptibleControl().token());
    if (counts.cancelled())
        return Cancelled{};
    if (counts.failed()) {
        console.clearProgress();
        for (const Issue& issue : counts.failure().issues)
            std::cerr << "The tokens were not counted: " << messageText(issue) << " " << remedyText(issue) << "\n";
        return std::optional<TokenCounts>();
    }
    return std::optional(counts.value());
}

void sayTokens(const TokenCounts& tokens, const Console& console) {
    console.say("Tokens of " + counted(tokens.rows, "row") + ": " + std::to_string(tokens.learnedFrom) + " to learn from, " +
                std::to_string(tokens.readOnly) + " only to read, " + std::to_string(tokens.cutOff) + " cut off (in " +
                counted(tokens.cutRows, "row") + ").");
}

}  // namespace

int runCheck(const Arguments& arguments) {
    Console console(arguments);
    const auto job = jobOf(arguments);
    if (!job.ok())
        return console.end(job);
    const auto session = makeSession();
    const auto outcome = session->checkDataset(job.value(), console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    const auto tokens = countTokens(*session, job.value(), outcome.value(), console);
    if (!tokens.ok())
        return console.end(tokens);
    console.clearProgress();
    if (arguments.has("--findings"))
        if (const auto written = writeFindings(outcome.value(), arguments.value("--findings")); !written.ok())
            return console.end(written);
    if (arguments.has("--rows"))
        if (const auto written = writeRows(outcome.value(), arguments.value("--rows")); !written.ok())
            return console.end(written);
    saySteps(job.value(), outcome.value(), console);
    if (arguments.has("--report"))
        if (const auto written = writeDataReport(job.value(), outcome.value(), arguments.value("--report")); !written.ok())
            return console.end(written);
    sayReport(outcome.value(), console);
    if (tokens.value())
        sayTokens(*tokens.value(), console);
    console.emit(checkToJson(outcome.value(), tokens.value()));
    return outcome.value().verdict == Verdict::NotReady ? ExitInput : ExitDone;
}

}  // namespace app
