// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/messages.h"

#include <map>

#include "core/messages/tables.h"

namespace core::api {
namespace {

std::map<std::string_view, MessageTemplate> collect() {
    std::map<std::string_view, MessageTemplate> all;
    for (const auto table : {messages::baseMessages(), messages::jobMessages(), messages::dataMessages(),
                             messages::tokenizerMessages(), messages::modelMessages(), messages::trainingMessages(),
                             messages::exportMessages()})
        for (const MessageTemplate& entry : table)
            all.emplace(entry.code, entry);
    return all;
}

std::string value(std::string_view name, const Issue& issue) {
    if (const auto found = issue.arguments.find(std::string(name)); found != issue.arguments.end())
        return found->second;
    if (name == "file")
        return issue.place.file;
    if (name == "row")
        return std::to_string(issue.place.row);
    if (name == "field")
        return issue.place.field;
    return "{" + std::string(name) + "}";
}

}  // namespace

MessageTemplate messageTemplate(std::string_view code) {
    static const auto all = collect();
    const auto found = all.find(code);
    return found != all.end() ? found->second : MessageTemplate{code, code, {}};
}

std::string fillTemplate(std::string_view text, const Issue& issue) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            filled += text[at++];
        } else {
            filled += value(text.substr(at + 1, end - at - 1), issue);
            at = end + 1;
        }
    }
    return filled;
}

std::string messageText(const Issue& issue) {
    return fillTemplate(messageTemplate(issue.code).message, issue);
}

std::string remedyText(const Issue& issue) {
    return fillTemplate(messageTemplate(issue.code).remedy, issue);
}

std::string placeText(const Place& place) {
    std::string text = place.file;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (place.row > 0)
        add("row " + std::to_string(place.row));
    if (!place.field.empty())
        add(place.field);
    return text;
}

}  // namespace core::api
