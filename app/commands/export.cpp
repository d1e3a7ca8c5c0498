// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/report_json.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runExport(const Arguments& arguments) {
    Console console(arguments);
    const ExportRequest request{arguments.positional(0, "the run or model folder"), arguments.required("--format"), arguments.required("--out")};
    const auto outcome = makeSession()->exportModel(request, console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    const ExportReport& report = outcome.value();
    console.clearProgress();
    console.say("Exported to " + report.path + " (" + bytesText(report.bytes) + "). Re-opened, it answered " +
                std::to_string(report.verifiedRows) + " rows; largest difference of a logit " + std::to_string(report.largestDifference) + ".");
    console.emit(toJson(report));
    return ExitDone;
}

}  // namespace app
