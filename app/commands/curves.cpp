// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/project.h"
#include "core/api/run_curves.h"

namespace app {

int runCurves(const Arguments& arguments) {
    Console console(arguments);
    const std::string run = arguments.positional(0, "the run's folder");
    const auto csv = core::api::runCurvesCsv(run);
    if (!csv.ok())
        return console.end(csv);
    if (!arguments.has("--csv")) {
        if (console.json())
            throw UsageError("--json needs --csv, the file to write");
        std::fputs(csv.value().c_str(), stdout);
        return ExitDone;
    }
    const std::string file = arguments.value("--csv");
    if (const auto written = core::api::writeFile(file, csv.value()); !written.ok())
        return console.end(written);
    console.say("The curves are in " + file);
    console.emit(Json{{"run", run}, {"csv", file}});
    return ExitDone;
}

}  // namespace app
