// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/messages.h"
#include "core/api/report_json.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runVerify(const Arguments& arguments) {
    Console console(arguments);
    const std::string model = arguments.positional(0, "the model's folder");
    const auto outcome = makeSession()->verifyModel(model, console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    const IntegrityReport& report = outcome.value();
    console.clearProgress();
    for (const Issue& issue : report.issues)
        console.say(messageText(issue) + " " + remedyText(issue));
    console.say(std::to_string(report.tensors) + " tensors with " + std::to_string(report.values) + " values were read, " +
                std::to_string(report.checksums) + " files compared with the hub's checksum: " +
                (hasErrors(report.issues) ? "the model is damaged." : "the model is whole."));
    console.emit(toJson(report));
    return hasErrors(report.issues) ? ExitInput : ExitDone;
}

}  // namespace app
