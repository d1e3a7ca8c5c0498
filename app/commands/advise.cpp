// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <array>
#include <cstdio>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/job_file.h"
#include "core/api/catalogue.h"
#include "core/api/job_fields.h"
#include "core/api/messages.h"
#include "core/api/report_json.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

namespace {

Wish wishNamed(const std::string& name) {
    if (name.empty() || name == "quality")
        return Wish::Quality;
    if (name == "speed")
        return Wish::Speed;
    if (name == "size")
        return Wish::Size;
    throw UsageError("--wish must be quality, speed or size");
}

std::string figures(const ModelAdvice& advice) {
    constexpr std::array memory{"fits", "tight", "does not fit"};
    std::string text = bytesText(advice.memoryBytes) + " of memory (" + memory[static_cast<std::size_t>(advice.memory)] + ")";
    char buffer[64];
    if (advice.tokensPerWord >= 0) {
        std::snprintf(buffer, sizeof buffer, ", %.2f tokens a word, %.1f %% unknown", advice.tokensPerWord,
                      100 * advice.unknownShare);
        text += buffer;
    }
    if (advice.secondsPerEpoch >= 0) {
        std::snprintf(buffer, sizeof buffer, " for %.1f epochs", advice.passes);
        text += ", about " + durationText(advice.secondsPerEpoch) + " an epoch, " + durationText(advice.secondsOfRun) + buffer;
    }
    return text;
}

std::string figures(const ModelAdvice::Way& way) {
    std::string text = std::string(methodName(way.method)) + " " + bytesText(way.memoryBytes);
    if (way.secondsPerEpoch >= 0)
        text += " and " + durationText(way.secondsPerEpoch) + " an epoch";
    return text;
}

/// Goal, data and training: of the job file, or of the options.
Outcome<Job> jobOf(const Arguments& arguments) {
    if (!arguments.has("--task"))
        return readJob(arguments.positional(0, "the job file (or --task TASK)"), false);
    const std::string task = arguments.value("--task");
    if (!findTask(task))
        return Failure{Fault::Input, {{Severity::Error, "task.unknown", {.field = "task"}, {{"task", task}}}}, {}};
    return jobOfFiles(arguments.values("--data"), task);
}

}  // namespace

int runAdvise(const Arguments& arguments) {
    Console console(arguments);
    const auto job = jobOf(arguments);
    if (!job.ok())
        return console.end(job);
    AdviceRequest request;
    request.task = job.value().task;
    request.training = job.value().training;
    request.language = arguments.value("--language");
    request.wish = wishNamed(arguments.value("--wish"));
    const auto session = makeSession();
    const CancelToken token = interruptibleControl().token();
    if (!job.value().data.files.empty()) {
        const auto data = session->checkDataset(job.value(), console.sink(), token);
        if (!data.ok())
            return console.end(data);
        request.data = data.value();
    }
    const auto models = session->listModels(arguments.values("--folder"), console.sink(), token);
    if (!models.ok())
        return console.end(models);
    request.models = models.value();
    const auto outcome = session->advise(request, token);
    if (!outcome.ok())
        return console.end(outcome);
    console.clearProgress();
    for (const Issue& doubt : outcome.value().doubts)
        console.say("! " + messageText(doubt) + " " + remedyText(doubt));
    int place = 0;
    for (const ModelAdvice& advice : outcome.value().models) {
        console.say(std::to_string(++place) + ". " + advice.path + "\n   " + figures(advice));
        std::string ways;
        for (const ModelAdvice::Way& way : advice.ways)
            ways += (ways.empty() ? "" : "; ") + figures(way);
        if (!ways.empty())
            console.say("   " + ways);
        for (const Issue& reason : advice.reasons)
            console.say("   - " + messageText(reason) + " " + remedyText(reason));
    }
    console.emit(toJson(outcome.value()));
    return ExitDone;
}

}  // namespace app
