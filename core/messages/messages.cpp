// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/messages.h"

#include <map>

#include "core/messages/tables.h"

namespace core::api {
namespace {

std::map<std::string_view, MessageTemplate> collect() {
    std::map<std::string_view, MessageTemplate> all;
    for (const auto table : {messages::baseMessages(), messages::jobMessages(), messages::dataMessages(), messages::dataCellMessages(),
                              messages::dataFileMessages(), messages::dataTextMessages(), messages::findingNames(), messages::dataReportMessages(),
                              messages::tokenizerMessages(), messages::templateMessages(), messages::modelMessages(),
                              messages::weightFileMessages(), messages::hubMessages(), messages::adviceMessages(), messages::trainingMessages(), messages::exportMessages()})
        for (const MessageTemplate& entry : table)
            all.emplace(entry.code, entry);
    return all;
}

/// The words of a reason that is itself a code, filled with the same arguments.
std::string reasonText(const Issue& issue, const Translate& translate) {
    Issue reason = issue;
    reason.code = issue.arguments.at("reasonCode");
    reason.arguments.erase("reasonCode");
    return fillTemplate(translate(messageTemplate(reason.code).message), reason, translate);
}

std::string value(std::string_view name, const Issue& issue, const Translate& translate) {
    if (name == "reason" && issue.arguments.contains("reasonCode"))
        return reasonText(issue, translate);
    if (const auto found = issue.arguments.find(std::string(name)); found != issue.arguments.end())
        return found->second;
    if (name == "file")
        return issue.place.file;
    if (name == "row")
        return std::to_string(issue.place.row);
    if (name == "field")
        return issue.place.field;
    return std::string("{").append(name).append("}");
}

/// What stands between braces: a name, or a name with the words for one and for several of it.
std::string filled(std::string_view inner, const Issue& issue, const Translate& translate) {
    const std::size_t first = inner.find('|');
    if (first == std::string_view::npos)
        return value(inner, issue, translate);
    const std::size_t second = inner.find('|', first + 1);
    const bool one = value(inner.substr(0, first), issue, translate) == "1";
    if (one || second == std::string_view::npos)
        return std::string(inner.substr(first + 1, second == std::string_view::npos ? second : second - first - 1));
    return std::string(inner.substr(second + 1));
}

std::string unchanged(std::string_view english) {
    return std::string(english);
}

}  // namespace

MessageTemplate messageTemplate(std::string_view code) {
    static const auto all = collect();
    const auto found = all.find(code);
    return found != all.end() ? found->second : MessageTemplate{code, code, {}};
}

std::string fillTemplate(std::string_view text, const Issue& issue, const Translate& translate) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            result += text[at++];
        } else {
            result += filled(text.substr(at + 1, end - at - 1), issue, translate);
            at = end + 1;
        }
    }
    return result;
}

std::string messageText(const Issue& issue) {
    return fillTemplate(messageTemplate(issue.code).message, issue, unchanged);
}

std::string messageText(const std::string& code, const Arguments& arguments) {
    Issue issue;
    issue.code = code;
    issue.arguments = arguments;
    return messageText(issue);
}

std::string remedyText(const Issue& issue) {
    return fillTemplate(messageTemplate(issue.code).remedy, issue, unchanged);
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
