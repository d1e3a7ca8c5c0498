// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/text_lines.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runTokenize(const Arguments& arguments) {
    Console console(arguments);
    const std::string model = arguments.positional(0, "the model folder");
    const auto texts = readTexts(arguments.required("--texts"));
    if (!texts.ok())
        return console.end(texts);
    const auto outcome = makeSession()->tokenize(model, texts.value(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    for (const TokenizedText& text : outcome.value()) {
        Json line{{"ids", text.ids}, {"offsets", text.offsets}, {"tokens", text.tokens}};
        if (!text.text.empty())
            line["text"] = text.text;
        std::puts(line.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
    }
    return ExitDone;
}

}  // namespace app
