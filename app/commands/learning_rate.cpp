// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/job_file.h"
#include "core/api/report_json.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runLearningRate(const Arguments& arguments) {
    Console console(arguments);
    const auto job = readJob(arguments.positional(0, "the job file"));
    if (!job.ok())
        return console.end(job);
    const auto outcome = makeSession()->findLearningRate(job.value(), console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    const RateSearch& found = outcome.value();
    console.clearProgress();
    char text[96];
    for (const RateSearch::Point& point : found.points) {
        std::snprintf(text, sizeof text, "%9.2e  loss %.4f", point.learningRate, point.loss);
        console.say(text);
    }
    if (found.suggested > 0) {
        std::snprintf(text, sizeof text, "A good learning rate to begin with: %.2g", found.suggested);
        console.say(text);
    } else {
        console.say("The loss hardly falls at any learning rate: the curve does not say which one is good.");
    }
    console.emit(toJson(found));
    return ExitDone;
}

}  // namespace app
