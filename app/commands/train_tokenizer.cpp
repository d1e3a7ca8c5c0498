// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runTrainTokenizer(const Arguments& arguments) {
    Console console(arguments);
    const TrainTokenizerRequest request{arguments.values("--texts"), arguments.required("--kind"), arguments.integer("--vocabulary", 8000),
                                        arguments.required("--out")};
    if (request.texts.empty())
        throw UsageError("--texts is missing");
    const auto outcome = makeSession()->trainTokenizer(request, console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    console.clearProgress();
    console.say("Wrote a vocabulary of " + std::to_string(outcome.value()) + " tokens to " + request.destination);
    console.emit(Json{{"vocabularySize", outcome.value()}, {"folder", request.destination}});
    return ExitDone;
}

}  // namespace app
