// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/report_json.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runDownload(const Arguments& arguments) {
    Console console(arguments);
    const DownloadRequest request{arguments.positional(0, "the model's name"), arguments.value("--revision"),
                                  arguments.has("--list")};
    const auto outcome = makeSession()->download(request, console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    const DownloadReport& report = outcome.value();
    console.clearProgress();
    if (request.listOnly)
        for (const DownloadReport::File& file : report.files)
            console.say(bytesText(file.bytes) + "  " + file.name + (file.present ? "  (there already)" : ""));
    console.say(report.model + " at " + report.commit + ": " + bytesText(report.bytes) + ", of which " +
                bytesText(report.missingBytes) + (request.listOnly ? " are missing." : " were fetched."));
    if (!request.listOnly)
        console.say("The model lies in " + report.folder);
    console.emit(toJson(report));
    return ExitDone;
}

}  // namespace app
