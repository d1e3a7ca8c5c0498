// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cells/messages.h"

#include <algorithm>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

using base::Json;

struct RoleWord {
    std::string_view word, role;
    bool guessed = false;  ///< no layout in use calls them so
};
// What data sets call those who speak. A call of a function is said by the assistant, what it gives back by the tool.
constexpr RoleWord roleWords[] = {
    {"system", "system"},       {"developer", "system"},    {"user", "user"},          {"human", "user"},
    {"prompter", "user"},       {"assistant", "assistant"}, {"gpt", "assistant"},      {"chatgpt", "assistant", true},
    {"model", "assistant"},     {"bot", "assistant", true}, {"ai", "assistant", true}, {"function_call", "assistant"},
    {"tool_call", "assistant"}, {"tool", "tool"},           {"function", "tool"},      {"observation", "tool"},
    {"tool_response", "tool"},  {"ipython", "tool"},
};

bool isCall(std::string_view word) {
    return word == "function_call" || word == "tool_call";
}

/// A text as JSON, or null if it is none.
Json fromText(const Json& value) {
    if (!value.is_string())
        return value;
    const auto& text = value.get_ref<const std::string&>();
    Json parsed = Json::parse(text, nullptr, false);
    return parsed.is_structured() ? parsed : Json();
}

std::string textOr(const Json& object, const char* key, const std::string& otherwise = {}) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

/// The fault of a part that is no text, or null. "image_url", "input_audio" …
const char* mediumFault(std::string_view type) {
    const auto is = [&](const char* medium) { return type.find(medium) != std::string_view::npos; };
    return is("image")   ? "data.row.message-picture"
           : is("audio") ? "data.row.message-sound"
           : is("video") ? "data.row.message-film"
                         : nullptr;
}

}  // namespace

std::optional<CellNote> MessageReader::fault(const char* code, api::Arguments arguments, const char* kind) const {
    arguments["number"] = std::to_string(m_number);
    return CellNote{code, std::move(arguments), 0, kind};
}

std::optional<CellNote> MessageReader::read(const Json& messages, Json& read, std::vector<CellNote>& remarks) {
    read = Json::array();
    m_number = 0;
    for (const Json& message : messages) {
        ++m_number;
        Json one = Json::object();
        if (message.is_array() && message.size() == 2 && message[0].is_string() && message[1].is_string()) {
            read.push_back({{"role", "user"}, {"content", message[0]}});
            one = {{"role", "assistant"}, {"content", message[1]}};
        } else if (auto broken = readMessage(message, one, remarks)) {
            return broken;
        }
        read.push_back(std::move(one));
    }
    return std::nullopt;
}

std::optional<CellNote> MessageReader::readMessage(const Json& message, Json& read, std::vector<CellNote>& remarks) {
    if (!message.is_object())
        return fault("data.row.message-kind", {{"kind", kindOf(message)}});
    if (auto broken = readRole(message, read, remarks))
        return broken;
    const std::string role = read.at("role").get<std::string>();
    const bool call = isCall(textOr(message, "from", textOr(message, "role")));
    const char* const key = message.contains("content") ? "content" : message.contains("value") ? "value" : nullptr;
    if (key != nullptr) {
        if (auto broken = call ? readCalls(message.at(key), read) : readContent(message.at(key), read))
            return broken;
    }
    for (const char* calls : {"tool_calls", "function_call"})
        if (message.contains(calls) && !message.at(calls).is_null())
            if (auto broken = readCalls(message.at(calls), read))
                return broken;
    const bool calling = read.contains("tool_calls");
    if (key == nullptr && !calling)
        return fault("data.row.message-no-content");
    if (!read.contains("content"))
        read["content"] = "";
    if (role == "assistant" && !calling && isBlank(read.at("content").get_ref<const std::string&>()))
        return fault("data.row.message-empty", {}, "empty_assistant");
    copyRest(message, read, remarks);
    return std::nullopt;
}

std::optional<CellNote> MessageReader::readRole(const Json& message, Json& read, std::vector<CellNote>& remarks) const {
    const auto found = message.contains("role") ? message.find("role") : message.find("from");
    if (found == message.end() || found->is_null())
        return fault("data.row.message-no-role");
    if (!found->is_string())
        return fault("data.row.message-role-kind", {{"kind", kindOf(*found)}});
    const auto& given = found->get_ref<const std::string&>();
    const std::string word = folded(given);
    const auto known =
        std::find_if(std::begin(roleWords), std::end(roleWords), [&](const auto& row) { return row.word == word; });
    if (known == std::end(roleWords))
        return fault("data.row.message-role", {{"role", shortened(given, 30)}}, "unknown_role");
    read["role"] = std::string(known->role);
    const bool told = std::any_of(remarks.begin(), remarks.end(), [](const auto& one) { return one.kind == "unknown_role"; });
    if (!told && (given != word || (known->guessed && !m_usual.contains(word))))
        remarks.push_back(*fault("data.row.message-spelling",
                                 {{"role", shortened(given, 30)}, {"read", std::string(known->role)}}, "unknown_role"));
    return std::nullopt;
}

std::set<std::string> MessageReader::guessedRoles(const Json& messages) {
    std::set<std::string> found;
    for (const Json& message : messages) {
        const std::string word = message.is_object() ? folded(textOr(message, "role", textOr(message, "from"))) : std::string();
        if (std::any_of(std::begin(roleWords), std::end(roleWords),
                        [&](const RoleWord& row) { return row.guessed && row.word == word; }))
            found.insert(word);
    }
    return found;
}

std::optional<CellNote> MessageReader::readContent(const Json& content, Json& read) const {
    if (content.is_array())
        return readParts(content, read);
    if (!content.is_string() && !content.is_null())
        return fault("data.row.message-content-kind", {{"kind", kindOf(content)}});
    read["content"] = content.is_string() ? content : Json("");
    return std::nullopt;
}

std::optional<CellNote> MessageReader::readParts(const Json& parts, Json& read) const {
    std::string text, reasoning;
    for (const Json& part : parts) {
        if (!part.is_object() && !part.is_string())
            return fault("data.row.message-content-kind", {{"kind", kindOf(part)}});
        const std::string type = part.is_string() ? "text" : textOr(part, "type", "text");
        const Json words = part.is_string() ? part : part.value("text", part.value("value", Json()));
        if (const char* const medium = mediumFault(type))
            return fault(medium);
        if (type == "tool_call") {
            if (auto broken = readCalls(words, read))
                return broken;
        } else if ((type == "text" || type == "reasoning" || type == "thinking") && words.is_string()) {
            std::string& whole = type == "text" ? text : reasoning;
            whole += (whole.empty() ? "" : "\n") + words.get_ref<const std::string&>();
        } else {
            return fault("data.row.message-part", {{"type", shortened(type, 30)}});
        }
    }
    read["content"] = text;
    if (!reasoning.empty())
        read["reasoning_content"] = reasoning;
    return std::nullopt;
}

/// A call {"name", "arguments"}, alone or in "function", or a list of such; all of it may be written as a text.
std::optional<CellNote> MessageReader::readCalls(const Json& given, Json& read) const {
    Json calls = fromText(given);
    if (calls.is_object())
        calls = Json::array({calls});
    if (!calls.is_array() || calls.empty())
        return calls.is_array() ? std::nullopt : fault("data.row.message-call");
    for (const Json& call : calls) {
        const Json function = call.is_object() && call.contains("function") ? call.at("function") : call;
        if (!function.is_object() || textOr(function, "name").empty())
            return fault("data.row.message-call");
        const auto arguments = function.contains("arguments") ? function.find("arguments") : function.find("parameters");
        Json values = arguments == function.end() ? Json::object() : fromText(*arguments);
        // What is no JSON stays as it is: the checks tell of it.
        if (values.is_null() && arguments->is_string())
            values = isBlank(arguments->get_ref<const std::string&>()) ? Json::object() : *arguments;
        Json tidy = {{"type", "function"}, {"function", {{"name", function.at("name")}, {"arguments", std::move(values)}}}};
        if (call.contains("id") && call.at("id").is_string())
            tidy["id"] = call.at("id");
        read["tool_calls"].push_back(std::move(tidy));
    }
    return std::nullopt;
}

void MessageReader::copyRest(const Json& message, Json& read, std::vector<CellNote>& remarks) const {
    for (const char* key : {"name", "tool_call_id", "reasoning_content"})
        if (const std::string text = textOr(message, key); !text.empty())
            read[key] = text;
    const auto weight = message.find("weight");
    if (weight == message.end() || weight->is_null())
        return;
    if (*weight == 0 || *weight == 1 || weight->is_boolean())
        read["weight"] = *weight == 1 || *weight == Json(true) ? 1 : 0;
    else
        remarks.push_back(*fault("data.row.message-weight", {{"value", shortened(base::dumpJson(*weight), 30)}}));
}

std::optional<CellNote> readTools(std::string_view text, CellType type, Json& tools) {
    tools = nullptr;
    if (isBlank(text))
        return std::nullopt;
    std::vector<CellNote> broken;
    Json list = parsedCell(text, type, broken);
    if (!broken.empty())
        return broken.front();
    if (list.is_object())
        list = Json::array({list});
    if (!list.is_array())
        return CellNote{"data.row.tools", {}, 0};
    for (const Json& tool : list) {
        const Json function = tool.is_object() && tool.contains("function") ? tool.at("function") : tool;
        if (!function.is_object() || textOr(function, "name").empty())
            return CellNote{"data.row.tools", {}, 0};
        tools.push_back({{"type", "function"}, {"function", function}});
    }
    return std::nullopt;
}

}  // namespace core::data
