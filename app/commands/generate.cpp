// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>

#include "app/commands/all.h"
#include "app/commands/chat_json.h"
#include "app/commands/console.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

namespace {

/// What is to be continued: a conversation from a file, a question for the chat template, or a plain text.
Outcome<GenerateRequest> beginning(const Arguments& arguments) {
    GenerateRequest request;
    request.model = arguments.positional(0, "the model folder");
    const bool asked = arguments.has("--ask");
    if (arguments.has("--chat") + asked + arguments.has("--prompt") != 1)
        throw UsageError("one of --prompt, --ask and --chat is needed");
    if (arguments.has("--system") && !asked)
        throw UsageError("--system goes with --ask");
    if (arguments.has("--prompt"))
        request.prompt = arguments.required("--prompt");
    if (asked)
        request.chat = chatOf(arguments.value("--system"), arguments.required("--ask"));
    if (!arguments.has("--chat"))
        return request;
    auto chat = readChat(arguments.required("--chat"));
    if (!chat.ok())
        return chat.failure();
    request.chat = chat.value();
    return request;
}

}  // namespace

int runGenerate(const Arguments& arguments) {
    Console console(arguments);
    const auto begun = beginning(arguments);
    if (!begun.ok())
        return console.end(begun);
    GenerateRequest request = begun.value();
    request.maxNewTokens = arguments.integer("--tokens", request.maxNewTokens);
    request.temperature = arguments.real("--temperature", request.temperature);
    request.topK = arguments.integer("--top-k", request.topK);
    request.topP = arguments.real("--top-p", request.topP);
    request.repetitionPenalty = arguments.real("--repetition-penalty", request.repetitionPenalty);
    request.stop = arguments.values("--stop");
    request.beams = arguments.integer("--beams", request.beams);
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
    console.emit(
        Json{{"text", outcome.value().text}, {"newTokens", outcome.value().newTokens}, {"seconds", outcome.value().seconds}});
    return ExitDone;
}

}  // namespace app
