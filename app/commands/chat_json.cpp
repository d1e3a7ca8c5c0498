// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/chat_json.h"

#include "core/api/project.h"

namespace app {

using namespace core::api;

namespace {

std::string text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::optional<Chat> chatFrom(const Json& json, bool answer) {
    Chat chat;
    chat.addGenerationPrompt = answer;
    const Json& messages = json.is_object() && json.contains("messages") ? json["messages"] : json;
    if (!messages.is_array())
        return std::nullopt;
    chat.messages = text(messages);
    if (!json.is_object())
        return chat;
    if (json.contains("tools") && !json["tools"].is_null())
        chat.tools = text(json["tools"]);
    if (const auto found = json.find("add_generation_prompt"); found != json.end()) {
        if (!found->is_boolean())
            return std::nullopt;
        chat.addGenerationPrompt = found->get<bool>();
    }
    return chat;
}

Outcome<Chat> readChat(const std::string& file) {
    constexpr std::size_t limit = std::size_t(64) << 20;
    const auto content = readFile(file, limit);
    if (!content.ok())
        return content.failure();
    if (auto chat = chatFrom(Json::parse(content.value(), nullptr, false), true))
        return std::move(*chat);
    return Failure{Fault::Input, {{Severity::Error, "template.bad-file", {.file = file}, {}}}, {}};
}

Chat chatOf(const std::string& system, const std::string& question) {
    Json messages = Json::array();
    if (!system.empty())
        messages.push_back({{"role", "system"}, {"content", system}});
    messages.push_back({{"role", "user"}, {"content", question}});
    Chat chat;
    chat.messages = text(messages);
    return chat;
}

}  // namespace app
