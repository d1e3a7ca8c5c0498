// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/device_option.h"
#include "core/api/import_bench.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

namespace {

Outcome<Json> benchTokenizers(Session& session, const Arguments& arguments, Console& console, const CancelToken& token) {
    const auto outcome = session.benchTokenizers({arguments.values("--tokenizer"), arguments.value("--text")}, token);
    if (!outcome.ok())
        return outcome.failure();
    Json rows = Json::array();
    for (const TokenizerBenchRow& row : outcome.value()) {
        rows.push_back({{"name", row.name},
                        {"threads", row.threads},
                        {"megabytesPerSecond", row.megabytesPerSecond},
                        {"tokensPerSecond", row.tokensPerSecond}});
        console.say("tokenizer " + row.name + ", " + std::to_string(row.threads) + (row.threads == 1 ? " thread: " : " threads: ") +
                    std::to_string(static_cast<long long>(row.megabytesPerSecond)) + " MB/s");
    }
    return rows;
}

Outcome<Json> benchImports(const Arguments& arguments, Console& console, const CancelToken& token) {
    const auto outcome = benchImport(arguments.values("--import"), token);
    if (!outcome.ok())
        return outcome.cancelled() ? Outcome<Json>(Cancelled{}) : Outcome<Json>(outcome.failure());
    Json rows = Json::array();
    for (const ImportBenchRow& row : outcome.value()) {
        rows.push_back({{"name", row.name}, {"bytes", row.bytes}, {"rows", row.rows}, {"megabytesPerSecond", row.megabytesPerSecond}});
        console.say("import " + row.name + ": " + std::to_string(static_cast<long long>(row.megabytesPerSecond)) + " MB/s, " +
                    counted(row.rows, "row"));
    }
    return rows;
}

}  // namespace

int runBench(const Arguments& arguments) {
    Console console(arguments);
    const BenchRequest request{.device = deviceOption(arguments, Device::Auto),
                               .precision = precisionOption(arguments, Precision::Float32),
                               .only = arguments.values("--row")};
    const auto session = makeSession();
    const CancelToken token = interruptibleControl().token();
    const bool tokenizersOnly = arguments.has("--tokenizer") || arguments.has("--text");
    const bool trainingOnly = !request.only.empty();
    const auto imports = tokenizersOnly || trainingOnly ? Outcome<Json>(Json::array()) : benchImports(arguments, console, token);
    if (!imports.ok())
        return console.end(imports);
    if (arguments.has("--import")) {
        console.emit(Json{{"imports", imports.value()}});
        return ExitDone;
    }
    const auto tokenizers =
        trainingOnly ? Outcome<Json>(Json::array()) : benchTokenizers(*session, arguments, console, token);
    if (!tokenizers.ok())
        return console.end(tokenizers);
    if (tokenizersOnly) {
        console.emit(Json{{"tokenizers", tokenizers.value()}});
        return ExitDone;
    }
    const auto outcome = session->bench(request, console.sink(), token);
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
    console.emit(Json{{"machine", report.machine}, {"device", report.device}, {"threads", report.threads}, {"blas", report.blas}, {"libtorch", report.libtorch}, {"rows", rows}, {"tokenizers", tokenizers.value()}, {"imports", imports.value()}});
    return ExitDone;
}

}  // namespace app
