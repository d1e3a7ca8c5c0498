// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runGenerate(const Arguments& arguments) {
    Console console(arguments);
    GenerateRequest request;
    request.model = arguments.positional(0, "the model folder");
    request.prompt = arguments.required("--prompt");
    request.maxNewTokens = arguments.integer("--tokens", request.maxNewTokens);
    request.temperature = arguments.real("--temperature", request.temperature);
    request.topK = arguments.integer("--top-k", request.topK);
    request.topP = arguments.real("--top-p", request.topP);
    request.seed = arguments.integer("--seed", request.seed);
    if (!console.json())
        request.onText = [](const std::string& piece) {
            std::fputs(piece.c_str(), stdout);
            std::fflush(stdout);
        };
    const auto outcome = makeSession()->generate(request, interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    console.say("");
    console.emit(Json{{"text", outcome.value().text}, {"newTokens", outcome.value().newTokens}, {"seconds", outcome.value().seconds}});
    return ExitDone;
}

}  // namespace app
