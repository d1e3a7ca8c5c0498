// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <numeric>
#include <set>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/job_file.h"
#include "core/api/best_model.h"
#include "core/api/job_fields.h"
#include "core/api/messages.h"
#include "core/api/project.h"
#include "core/api/report_json.h"
#include "core/api/session.h"

namespace fs = std::filesystem;

namespace app {
namespace {

using namespace core::api;

/// One `run`: each stage is skipped where an earlier try finished it (--resume).
class Runner {
public:
    Runner(Job job, std::string folder, bool resume, Console& console)
        : m_job(std::move(job)), m_folder(std::move(folder)), m_resume(resume), m_console(console), m_session(makeSession()) {}

    int run() {
        for (const auto stage : {&Runner::check, &Runner::train, &Runner::assess, &Runner::exportAll})
            if (const int status = (this->*stage)(); status != ExitDone)
                return status;
        m_console.clearProgress();
        m_console.say("Everything is in " + m_folder);
        m_console.emit(Json{{"status", "done"}, {"folder", m_folder}});
        return ExitDone;
    }

private:
    bool has(const char* file) const { return fs::exists(fs::path(m_folder) / file); }

    int check() {
        auto outcome = m_session->checkDataset(m_job, m_console.sink(), control().token());
        if (!outcome.ok())
            return m_console.end(outcome);
        const DatasetReport& report = outcome.value();
        m_testRows = report.testRows;
        m_console.clearProgress();
        m_console.say("Good rows: " + std::to_string(report.goodRows) + " of " + std::to_string(report.rows) + "; " +
                      std::to_string(report.trainRows) + " to learn from, " + std::to_string(report.validationRows) +
                      " to validate, " + std::to_string(report.testRows) + " to test.");
        std::vector<Issue> errors;
        for (const Finding& finding : report.findings) {
            Issue issue{finding.severity, "finding." + finding.kind, {}, finding.arguments};
            issue.arguments.emplace("count", std::to_string(finding.count));
            m_console.say("- " + messageText(issue));
            if (finding.severity == Severity::Error)
                errors.push_back(std::move(issue));
        }
        m_console.emit(Json{{"stage", "check"}, {"report", Json::parse(checkToJson(report))}});
        return report.verdict == Verdict::NotReady ? m_console.report(Failure{Fault::Input, std::move(errors), {}}) : ExitDone;
    }

    int train() {
        if (m_resume && has("training.json")) {
            m_console.say("The training was finished before and is kept as it is, also if the data have changed since. Without "
                          "--resume it begins anew.");
            return ExitDone;
        }
        std::string score;
        const EventSink tell = m_console.sink(true);
        const auto watch = [&](const Event& event) {
            if (const auto* point = std::get_if<EvaluationPoint>(&event); point && point->best)
                if (const auto value = decidingScore(*point))
                    score = ", F1 " + std::to_string(value->value);
            tell(event);
        };
        const auto outcome = m_session->train(m_job, m_folder, m_resume, watch, control());
        if (!outcome.ok())
            return m_console.end(outcome);
        const TrainingReport& report = outcome.value();
        m_console.clearProgress();
        m_console.say("Trained " + std::to_string(report.steps) + " steps in " + durationText(report.seconds) + " (" +
                      std::to_string(static_cast<long long>(report.tokensPerSecond)) + " tokens/s, peak memory " +
                      bytesText(report.peakMemoryBytes) + "). Validation loss " + std::to_string(report.firstValidationLoss) +
                      " → " + std::to_string(report.bestValidationLoss) + score + " at step " +
                      std::to_string(report.bestStep) + ".");
        m_console.emit(Json{{"stage", "train"}, {"report", Json::parse(toJson(report))}});
        return ExitDone;
    }

    int assess() {
        if (m_testRows == 0 || (m_resume && has("report.json")))
            return ExitDone;
        const auto outcome = m_session->assess(m_folder, m_console.sink(), control().token());
        if (!outcome.ok())
            return m_console.end(outcome);
        const AssessmentReport& report = outcome.value();
        m_console.clearProgress();
        for (const auto& [name, measure] : report.tuned)
            m_console.say(measureLine(name, measure, report));
        for (const auto& [name, values] : report.folds)
            m_console.say(foldsLine(name, values));
        for (const Issue& issue : report.issues)
            m_console.say("- " + messageText(issue) + " " + remedyText(issue));
        Json summary = Json::parse(toJson(report));
        summary.erase("predictions");
        m_console.emit(Json{{"stage", "assess"}, {"report", summary}});
        return ExitDone;
    }

    static std::string foldsLine(const std::string& name, const std::vector<double>& values) {
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
        char text[256];
        std::snprintf(text, sizeof text, "cross-validation over %zu folds: %s %.4f on average (%.4f to %.4f)", values.size(),
                      name.c_str(), mean, *low, *high);
        return text;
    }

    static std::string measureLine(const std::string& name, const Measure& measure, const AssessmentReport& report) {
        char text[256];
        std::snprintf(text, sizeof text, "%s %.4f (95 %% interval %.4f to %.4f, %lld test rows)", name.c_str(), measure.value,
                      measure.low, measure.high, static_cast<long long>(measure.count));
        std::string line = text;
        if (const auto before = report.untouched.find(name); before != report.untouched.end()) {
            std::snprintf(text, sizeof text, "; untouched model %.4f", before->second.value);
            line += text;
        }
        return line;
    }

    int exportAll() {
        for (const std::string& format : m_job.exports.formats) {
            const auto destination = (fs::path(m_folder) / "export" / format).string();
            if (m_resume && fs::exists(destination))
                continue;
            const auto outcome = m_session->exportModel({m_folder, format, destination}, m_console.sink(), control().token());
            if (!outcome.ok())
                return m_console.end(outcome);
            m_console.clearProgress();
            m_console.say("Exported to " + destination + "; re-opened, it gave the same answers on " +
                          std::to_string(outcome.value().verifiedRows) + " rows.");
            m_console.emit(Json{{"stage", "export"}, {"report", Json::parse(toJson(outcome.value()))}});
        }
        return ExitDone;
    }

    const RunControl& control() const { return interruptibleControl(); }

    Job m_job;
    std::string m_folder;
    bool m_resume;
    Console& m_console;
    std::unique_ptr<Session> m_session;
    std::int64_t m_testRows = 0;
};

std::string freshFolder(const std::string& jobFile) {
    const std::time_t now = std::time(nullptr);
    char time[32];
    std::strftime(time, sizeof time, "%Y-%m-%dT%H-%M-%S", std::localtime(&now));
    return fs::absolute(fs::path(jobFile).stem().string() + "-" + time).string();
}

/// A job file and where its run goes.
struct Errand {
    std::string file, folder;
};

/// One job goes into --out itself, several into folders of it with their files' names.
std::vector<Errand> errandsOf(const Arguments& arguments) {
    std::vector<Errand> errands{{arguments.positional(0, "the job file"), {}}};
    for (std::size_t i = 1; i < arguments.positionals(); ++i)
        errands.push_back({arguments.positional(i, "a job file"), {}});
    std::set<std::string> taken;
    for (Errand& errand : errands) {
        std::string folder =
            arguments.has("--out") ? fs::absolute(arguments.value("--out")).string() : freshFolder(errand.file);
        if (arguments.has("--out") && errands.size() > 1)
            folder = (fs::path(folder) / fs::path(errand.file).stem()).string();
        errand.folder = folder;
        for (int number = 2; !taken.insert(errand.folder).second; ++number)
            errand.folder = folder + "-" + std::to_string(number);
    }
    return errands;
}

int runOne(const Errand& errand, bool resume, Console& console) {
    auto job = readJob(errand.file);
    if (!job.ok())
        return console.end(job);
    if (!resume && fs::exists(fs::path(errand.folder) / "job.json"))
        return console.report(Failure{Fault::Input, {{Severity::Error, "run.exists", {.file = errand.folder}, {}}}, {}});
    return Runner(job.value(), errand.folder, resume, console).run();
}

}  // namespace

int runRun(const Arguments& arguments) {
    Console console(arguments);
    const bool resume = arguments.has("--resume");
    if (resume && !arguments.has("--out"))
        throw UsageError("--resume needs --out, the folder of the run to go on with");
    const std::vector<Errand> errands = errandsOf(arguments);
    int worst = ExitDone;
    for (const Errand& errand : errands) {
        if (errands.size() > 1) {
            console.clearProgress();
            console.say("Job " + errand.file);
            console.emit(Json{{"job", errand.file}, {"folder", errand.folder}});
        }
        worst = std::max(worst, runOne(errand, resume, console));
        if (worst == ExitCancelled)
            break;
    }
    return worst;
}

}  // namespace app
