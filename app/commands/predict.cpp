// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <filesystem>
#include <map>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/report_json.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

namespace {

/// The good rows of a file, as the columns with some roles have them.
class Rows {
public:
    Rows(Session& session, Console& console, std::string file)
        : m_session(session), m_console(console), m_file(std::move(file)) {}

    /// `task` empty: what the columns offer. @returns one list for each role
    Outcome<std::vector<std::vector<std::string>>> read(const std::string& task, const std::map<std::string, Role>& given,
                                                        const std::vector<Role>& roles) {
        Job job;
        job.task = task;
        job.data.files = {{std::filesystem::absolute(m_file).string(), Part::Test}};
        job.data.roles = given;
        auto outcome = m_session.checkDataset(job, m_console.sink(), interruptibleControl().token());
        if (outcome.cancelled())
            return Cancelled{};
        if (outcome.failed())
            return outcome.failure();
        const DatasetReport& report = outcome.value();
        std::vector<std::vector<std::string>> lists;
        for (const Role role : roles) {
            const auto found = std::find_if(report.columns.begin(), report.columns.end(),
                                            [&](const ColumnReport& column) { return column.role == role; });
            if (found == report.columns.end())
                return Failure{Fault::Input, {{Severity::Error, "predict.no-text-column", {.file = m_file}, {}}}, {}};
            lists.emplace_back();
            for (std::int64_t row = 0; row < report.table->rowCount(); ++row)
                lists.back().push_back(report.table->cell(row, found - report.columns.begin()));
        }
        return lists;
    }

private:
    Session& m_session;
    Console& m_console;
    std::string m_file;
};

/// What the model is to answer: texts, with questions if it finds answers.
Outcome<PredictRequest> requestOf(Session& session, const std::string& model, const Arguments& arguments, Console& console) {
    const auto report = session.inspectModel(model, interruptibleControl().token());
    if (!report.ok())
        return report.cancelled() ? Outcome<PredictRequest>(Cancelled{}) : Outcome<PredictRequest>(report.failure());
    const bool searches = report.value().architecture.ends_with("ForQuestionAnswering");
    std::map<std::string, Role> given;
    if (const std::string column = arguments.value("--column"); !column.empty())
        given[column] = searches ? Role::Context : Role::Text;
    Rows rows(session, console, arguments.required("--data"));
    const auto lists =
        searches ? rows.read("question-answering", given, {Role::Context, Role::Question}) : rows.read({}, given, {Role::Text});
    if (!lists.ok())
        return lists.cancelled() ? Outcome<PredictRequest>(Cancelled{}) : Outcome<PredictRequest>(lists.failure());
    return PredictRequest{model, lists.value().front(), searches ? lists.value().back() : std::vector<std::string>()};
}

Json jsonOf(const TextAnswer& answer) {
    Json json{{"text", answer.input}};
    if (!answer.question.empty())
        json["question"] = answer.question;
    json["label"] = answer.answer;
    json["confidence"] = answer.confidence;
    Json scores = Json::object();
    for (const auto& [label, score] : answer.scores)
        scores[label] = score;
    json["scores"] = std::move(scores);
    if (answer.passages.empty())
        return json;
    json["passages"] = Json::array();
    for (const Passage& passage : answer.passages)
        json["passages"].push_back(
            {{"label", passage.label}, {"start", passage.start}, {"end", passage.end}, {"confidence", passage.confidence}});
    return json;
}

}  // namespace

int runPredict(const Arguments& arguments) {
    Console console(arguments);
    const auto session = makeSession();
    const auto request = requestOf(*session, arguments.positional(0, "the model folder"), arguments, console);
    if (!request.ok())
        return console.end(request);
    const auto outcome = session->predict(request.value(), console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    console.clearProgress();
    for (const TextAnswer& answer : outcome.value()) {
        console.say(answer.answer + "\t" + std::to_string(answer.confidence) + "\t" +
                    (answer.question.empty() ? answer.input : answer.question));
        console.emit(jsonOf(answer));
    }
    return ExitDone;
}

}  // namespace app
