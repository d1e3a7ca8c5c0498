// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/text_lines.h"

#include <sstream>

#include "app/commands/chat_json.h"
#include "core/api/project.h"

namespace app {

using namespace core::api;

namespace {

/// A {"text": …} or {"messages": …} line; nothing if it is neither.
std::optional<TextToTokenize> textFrom(const Json& json) {
    if (!json.is_object())
        return std::nullopt;
    if (json.contains("text") && json["text"].is_string())
        return TextToTokenize{json["text"].get<std::string>(), {}};
    if (auto chat = chatFrom(json, false))
        return TextToTokenize{{}, std::move(chat)};
    return std::nullopt;
}

}  // namespace

Outcome<std::vector<TextToTokenize>> readTexts(const std::string& file) {
    constexpr std::size_t limit = std::size_t(1) << 30;
    const auto content = readFile(file, limit);
    if (!content.ok())
        return content.failure();
    std::vector<TextToTokenize> texts;
    std::istringstream lines(content.value());
    std::string line;
    for (std::int64_t row = 1; std::getline(lines, line); ++row) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        auto text = textFrom(Json::parse(line, nullptr, false));
        if (!text)
            return Failure{Fault::Input, {{Severity::Error, "tokenize.bad-line", {.file = file, .row = row}, {}}}, {}};
        texts.push_back(std::move(*text));
    }
    return texts;
}

}  // namespace app
