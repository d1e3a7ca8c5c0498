// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/template_folder.h"

#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"

namespace core::templates {
namespace {

using base::Json;

constexpr std::size_t largestConfig = std::size_t{16} << 20;
constexpr std::size_t largestTemplate = std::size_t{4} << 20;

Json readObject(const std::string& path) {
    if (!std::filesystem::exists(path))
        return Json::object();
    Json json = base::readJson(path, largestConfig);
    return json.is_object() ? json : Json::object();
}

/// "<s>" or {"content": "<s>", …}; "" for anything else.
std::string tokenText(const Json& value) {
    const Json& text = value.is_object() && value.contains("content") ? value["content"] : value;
    return text.is_string() ? text.get<std::string>() : std::string();
}

/// What tokenizer_config.json names counts before what special_tokens_map.json does.
Json specialTokens(const Json& config, const Json& map) {
    Json tokens = Json::object();
    for (const Json* source : {&config, &map})
        for (const auto& item : source->items())
            if (const std::string text = tokenText(item.value());
                item.key().ends_with("_token") && !text.empty() && !tokens.contains(item.key()))
                tokens[item.key()] = text;
    return tokens;
}

/// The text of one entry, or of the one among several that fits.
std::string sourceOf(const Json& value, bool hasTools, const std::string& file) {
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_array())
        throw base::Error("template.not-text", {}, {.file = file});
    const std::string* found = nullptr;
    for (const Json& entry : value) {
        if (!entry.is_object() || !entry.contains("name") || !entry.contains("template") || !entry["template"].is_string())
            throw base::Error("template.not-text", {}, {.file = file});
        if ((entry["name"] == "tool_use" && hasTools) || (entry["name"] == "default" && !found))
            found = entry["template"].get_ptr<const std::string*>();
        if (entry["name"] == "tool_use" && hasTools)
            break;
    }
    if (!found)
        throw base::Error("template.no-default", {}, {.file = file});
    return *found;
}

}  // namespace

std::optional<FolderTemplate> findChatTemplate(const std::string& modelFolder, bool hasTools) {
    const std::string configFile = modelFolder + "/tokenizer_config.json";
    const Json config = readObject(configFile);
    const Json tokens = specialTokens(config, readObject(modelFolder + "/special_tokens_map.json"));
    if (const std::string file = modelFolder + "/chat_template.jinja"; std::filesystem::exists(file))
        return FolderTemplate{ChatTemplate::parse(base::readFile(file, largestTemplate), file), tokens};
    const std::string separate = modelFolder + "/chat_template.json";
    const Json processor = readObject(separate);
    const std::pair<const Json*, const std::string*> places[] = {{&processor, &separate}, {&config, &configFile}};
    for (const auto& [object, file] : places)
        if (const auto found = object->find("chat_template"); found != object->end() && !found->is_null())
            return FolderTemplate{ChatTemplate::parse(sourceOf(*found, hasTools, *file), *file), tokens};
    return std::nullopt;
}

FolderTemplate openChatTemplate(const std::string& modelFolder, bool hasTools) {
    if (auto found = findChatTemplate(modelFolder, hasTools))
        return std::move(*found);
    throw base::Error("template.missing", {}, {.file = modelFolder});
}

std::string plainTemplateText(bool startToken) {
    return std::string(startToken ? "{{ bos_token }}" : "") +
           "{% for message in messages %}{{ message['content'] }}"
           "{{ eos_token if message['role'] == 'assistant' else '\\n' }}{% endfor %}";
}

FolderTemplate plainChatTemplate(const std::string& modelFolder, bool startToken) {
    const Json tokens =
        specialTokens(readObject(modelFolder + "/tokenizer_config.json"), readObject(modelFolder + "/special_tokens_map.json"));
    return {ChatTemplate::parse(plainTemplateText(startToken), modelFolder), tokens};
}

}  // namespace core::templates
