// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/text_lines.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runEmbed(const Arguments& arguments) {
    Console console(arguments);
    EmbedRequest request{arguments.positional(0, "the model folder"), {}};
    const std::string file = arguments.required("--texts");
    const auto lines = readTexts(file);
    if (!lines.ok())
        return console.end(lines);
    for (const TextToTokenize& line : lines.value()) {
        if (line.chat)
            return console.report(Failure{Fault::Input, {{Severity::Error, "embed.chat", {.file = file}, {}}}, {}});
        request.texts.push_back(line.text);
    }
    const auto outcome = makeSession()->embed(request, interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    for (const std::vector<float>& vector : outcome.value())
        std::puts(Json{{"embedding", vector}}.dump().c_str());
    return ExitDone;
}

}  // namespace app
