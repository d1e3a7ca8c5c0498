// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/device_option.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runBench(const Arguments& arguments) {
    Console console(arguments);
    const auto outcome = makeSession()->bench(deviceOption(arguments, Device::Auto), console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    const BenchReport& report = outcome.value();
    Json rows = Json::array();
    for (const BenchRow& row : report.rows) {
        rows.push_back({{"name", row.name},
                        {"precision", row.precision},
                        {"tokensPerSecond", row.tokensPerSecond},
                        {"examplesPerSecond", row.examplesPerSecond},
                        {"secondsPerStep", row.secondsPerStep},
                        {"peakMemoryBytes", row.peakMemoryBytes},
                        {"parameters", row.parameters}});
        console.say(row.name + " " + row.precision + ": " + std::to_string(static_cast<long long>(row.tokensPerSecond)) + " tokens/s, " +
                    bytesText(row.peakMemoryBytes) + " peak");
    }
    console.emit(Json{{"machine", report.machine}, {"device", report.device}, {"threads", report.threads}, {"blas", report.blas}, {"libtorch", report.libtorch}, {"rows", rows}});
    return ExitDone;
}

}  // namespace app
