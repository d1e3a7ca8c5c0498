// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>
#include <sstream>

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/project.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

namespace {

/// {"text": …} lines.
Outcome<std::vector<std::string>> readTexts(const std::string& file) {
    constexpr std::size_t limit = std::size_t(1) << 30;
    const auto content = readFile(file, limit);
    if (!content.ok())
        return content.failure();
    std::vector<std::string> texts;
    std::istringstream lines(content.value());
    std::string line;
    for (std::int64_t row = 1; std::getline(lines, line); ++row) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const Json json = Json::parse(line, nullptr, false);
        if (!json.is_object() || !json.contains("text") || !json["text"].is_string())
            return Failure{Fault::Input, {{Severity::Error, "tokenize.bad-line", {.file = file, .row = row}, {}}}, {}};
        texts.push_back(json["text"].get<std::string>());
    }
    return texts;
}

}  // namespace

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
        const Json line{{"ids", text.ids}, {"offsets", text.offsets}, {"tokens", text.tokens}};
        std::puts(line.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
    }
    return ExitDone;
}

}  // namespace app
