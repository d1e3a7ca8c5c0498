// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <filesystem>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/report_json.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

namespace {

/// The texts of a file's good rows, in order. `column` empty: the column that is found to hold the text.
Outcome<std::vector<std::string>> textsOf(Session& session, const std::string& file, const std::string& column, Console& console) {
    Job job;
    job.data.files = {{std::filesystem::absolute(file).string(), Part::Test}};
    if (!column.empty())
        job.data.roles[column] = Role::Text;
    auto outcome = session.checkDataset(job, console.sink(), interruptibleControl().token());
    if (outcome.cancelled())
        return Cancelled{};
    if (outcome.failed())
        return outcome.failure();
    const DatasetReport& report = outcome.value();
    std::vector<std::string> texts;
    for (std::size_t index = 0; index < report.columns.size(); ++index) {
        if (report.columns[index].role != Role::Text)
            continue;
        for (std::int64_t row = 0; row < report.table->rowCount(); ++row)
            texts.push_back(report.table->cell(row, static_cast<std::int64_t>(index)));
        return texts;
    }
    return Failure{Fault::Input, {{Severity::Error, "predict.no-text-column", {.file = file}, {}}}, {}};
}

}  // namespace

int runPredict(const Arguments& arguments) {
    Console console(arguments);
    const std::string model = arguments.positional(0, "the model folder");
    const auto session = makeSession();
    const auto texts = textsOf(*session, arguments.required("--data"), arguments.value("--column"), console);
    if (!texts.ok())
        return console.end(texts);
    const auto outcome = session->predict({model, texts.value()}, console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    console.clearProgress();
    for (const Prediction& prediction : outcome.value()) {
        console.say(prediction.answer + "\t" + std::to_string(prediction.confidence) + "\t" + prediction.input);
        Json scores = Json::object();
        for (const auto& [label, score] : prediction.scores)
            scores[label] = score;
        console.emit(Json{{"text", prediction.input}, {"label", prediction.answer}, {"confidence", prediction.confidence}, {"scores", scores}});
    }
    return ExitDone;
}

}  // namespace app
