// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cell_values.h"

#include <algorithm>

#include "core/base/decimal.h"
#include "core/data/call_arguments.h"
#include "core/data/cells/python_literal.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using base::Json;

/// The list in a cell, or an empty one. Cells that were checked are JSON; before, tables may hold what Python wrote.
Json listOf(std::string_view cell) {
    Json list = Json::parse(cell.begin(), cell.end(), nullptr, false);
    if (list.is_discarded())
        list = pythonLiteral(cell).value_or(Json());
    return list.is_array() ? list : Json::array();
}

void gatherWords(const Json& value, std::string& words) {
    if (value.is_string()) {
        words += (words.empty() ? "" : "\n") + value.get_ref<const std::string&>();
    } else if (value.is_object() && value.contains("content")) {
        gatherWords(value.at("content"), words);
        gatherWords(value.value("tool_calls", Json()), words);
    } else if (value.is_object() && value.contains("arguments")) {
        gatherWords(value.value("name", Json()), words);
        gatherArguments(value.at("arguments"), words);
    } else if (value.is_structured()) {
        for (const Json& part : value)
            gatherWords(part, words);
    }
}

}  // namespace

std::vector<std::string> textsOf(std::string_view cell) {
    std::vector<std::string> texts;
    for (const Json& text : listOf(cell))
        if (text.is_string())
            texts.push_back(text.get<std::string>());
    return texts;
}

std::vector<AnswerSpan> spansOf(std::string_view cell) {
    std::vector<AnswerSpan> spans;
    for (const Json& span : listOf(cell))
        if (span.is_object() && span.contains("text") && span.contains("start"))
            spans.push_back({span.at("text").get<std::string>(), span.at("start").get<std::int64_t>()});
    return spans;
}

Conversation conversationOf(std::string_view cell) {
    Conversation conversation{Json::parse(cell.begin(), cell.end(), nullptr, false), nullptr};
    const Json& list = conversation.messages;
    if (!list.is_array() || (!list.empty() && !(list[0].is_object() && list[0].contains("role")))) {
        conversation.messages = Json::array({{{"role", "assistant"}, {"content", std::string(cell)}}});
    } else if (!conversation.messages.empty() && conversation.messages[0].contains("tools")) {
        conversation.tools = conversation.messages[0].at("tools");
        conversation.messages[0].erase("tools");
    }
    return conversation;
}

std::optional<double> numberOf(std::string_view cell) {
    return base::decimalOf(trimmed(cell));
}

std::string textsCell(const std::vector<std::string>& texts) {
    return base::dumpJson(Json(texts));
}

std::string spansCell(const std::vector<AnswerSpan>& spans) {
    Json list = Json::array();
    for (const AnswerSpan& span : spans)
        list.push_back({{"text", span.text}, {"start", span.start}});
    return base::dumpJson(list);
}

std::string wordsOfNested(std::string_view cell) {
    std::string words;
    gatherWords(Json::parse(cell.begin(), cell.end(), nullptr, false), words);
    return words;
}

}  // namespace core::data
