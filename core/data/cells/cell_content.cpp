// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/cell_content.h"

#include "core/base/json.h"
#include "core/data/cell_values.h"

namespace core::api {
namespace {

using base::Json;

std::string textAt(const Json& message, const char* key) {
    const auto found = message.find(key);
    return found != message.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::optional<std::vector<Turn>> turnsOf(std::string_view cell) {
    const Json messages = Json::parse(cell.begin(), cell.end(), nullptr, false);
    if (!messages.is_array())
        return std::nullopt;
    std::vector<Turn> turns;
    for (const Json& message : messages) {
        if (!message.is_object())
            return std::nullopt;
        Json rest = message;
        rest.erase("role");
        rest.erase("content");
        turns.push_back(
            {textAt(message, "role"), textAt(message, "content"), rest.empty() ? std::string() : base::dumpJson(rest)});
    }
    return turns;
}

std::string turnsCell(const std::vector<Turn>& turns) {
    Json messages = Json::array();
    for (const Turn& turn : turns) {
        Json message = {{"role", turn.role}, {"content", turn.text}};
        if (const Json rest = Json::parse(turn.rest, nullptr, false); rest.is_object())
            message.update(rest);
        messages.push_back(std::move(message));
    }
    return base::dumpJson(messages);
}

std::vector<PlacedAnswer> answersOf(std::string_view cell) {
    std::vector<PlacedAnswer> answers;
    for (data::AnswerSpan& span : data::spansOf(cell))
        answers.push_back({std::move(span.text), span.start});
    return answers;
}

std::string answersCell(const std::vector<PlacedAnswer>& answers) {
    Json list = Json::array();
    for (const PlacedAnswer& answer : answers) {
        Json one = {{"text", answer.text}};
        if (answer.start >= 0)
            one["start"] = answer.start;
        list.push_back(std::move(one));
    }
    return base::dumpJson(list);
}

std::vector<std::string> wordsOf(std::string_view cell) {
    return data::textsOf(cell);
}

std::string wordsCell(const std::vector<std::string>& words) {
    return data::textsCell(words);
}

}  // namespace core::api
