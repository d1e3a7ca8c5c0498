// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <array>
#include <cstdio>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/job_file.h"
#include "core/api/catalogue.h"
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
    if (advice.tokensPerWord >= 0) {
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, ", %.2f tokens a word", advice.tokensPerWord);
        text += buffer;
    }
    if (advice.secondsPerEpoch >= 0)
        text += ", about " + durationText(advice.secondsPerEpoch) + " an epoch";
    return text;
}

}  // namespace

int runAdvise(const Arguments& arguments) {
    Console console(arguments);
    AdviceRequest request;
    request.task = arguments.required("--task");
    if (!findTask(request.task))
        return console.report(
            {Fault::Input, {{Severity::Error, "task.unknown", {.field = "task"}, {{"task", request.task}}}}, {}});
    request.language = arguments.value("--language");
    request.wish = wishNamed(arguments.value("--wish"));
    const auto session = makeSession();
    const CancelToken token = interruptibleControl().token();
    if (arguments.has("--data")) {
        const auto data = session->checkDataset(jobOfFiles(arguments.values("--data"), request.task), console.sink(), token);
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
        for (const Issue& reason : advice.reasons)
            console.say("   - " + messageText(reason) + " " + remedyText(reason));
    }
    console.emit(toJson(outcome.value()));
    return ExitDone;
}

}  // namespace app
