// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <optional>
#include <set>

#include "core/data/cell_values.h"
#include "core/data/cells/row_cells.h"
#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using base::Json;

std::string roleOf(const Json& message) {
    return message.value("role", std::string());
}

CellNote note(const char* code, std::size_t number, api::Arguments arguments = {}) {
    arguments["number"] = std::to_string(number);
    return {code, std::move(arguments), 0};
}

/// What many chat templates refuse about the order of the speakers.
std::optional<CellNote> oddOrder(const Json& messages) {
    std::size_t systems = 0, number = 0;
    std::string before;
    for (const Json& message : messages) {
        ++number;
        const std::string role = roleOf(message);
        systems += role == "system";
        if (role == "system" && systems > 1)
            return note("data.row.chat-systems", number);
        if (role == "system" && number > 1)
            return note("data.row.chat-system-late", number);
        if (role == before && (role == "user" || role == "assistant"))
            return note("data.row.chat-twice", number, {{"role", role}, {"before", std::to_string(number - 1)}});
        if (role == "assistant" && (number == 1 || (number == 2 && systems == 1)))
            return note("data.row.chat-assistant-first", number);
        before = role;
    }
    return before == "user" ? std::optional(note("data.row.chat-ends-with-user", number)) : std::nullopt;
}

/// Calls whose arguments are no JSON, and answers of tools that nobody called.
std::optional<CellNote> oddCalls(const Json& messages) {
    std::set<std::string> open;
    std::size_t number = 0, unnamed = 0;
    for (const Json& message : messages) {
        ++number;
        for (const Json& call : message.value("tool_calls", Json::array())) {
            if (!call.at("function").at("arguments").is_structured())
                return note("data.row.chat-arguments", number);
            if (call.contains("id"))
                open.insert(call.at("id").get<std::string>());
            ++unnamed;
        }
        const std::string id = message.value("tool_call_id", std::string());
        if (roleOf(message) == "tool" && (unnamed == 0 || (!id.empty() && !open.empty() && !open.contains(id))))
            return note("data.row.chat-tool-uncalled", number, {{"id", shortened(id, 30)}});
    }
    return std::nullopt;
}

std::optional<CellNote> emptyWords(const Json& messages) {
    std::size_t number = 0;
    for (const Json& message : messages) {
        ++number;
        if (roleOf(message) == "user" && isBlank(message.value("content", std::string())))
            return note("data.row.chat-empty-user", number);
    }
    return std::nullopt;
}

/// The first mark in a text with which chat templates part messages, or empty.
std::string_view controlMark(std::string_view text) {
    for (const std::string_view mark : {"</s>", "[INST]", "[/INST]", "<start_of_turn>", "<end_of_turn>", "<<SYS>>"})
        if (const std::size_t at = text.find(mark); at != std::string_view::npos)
            return text.substr(at, mark.size());
    for (std::size_t at = text.find("<|"); at != std::string_view::npos; at = text.find("<|", at + 2)) {
        const std::size_t end = text.substr(0, at + 40).find("|>", at + 2);
        if (end != std::string_view::npos && end > at + 2)
            return text.substr(at, end + 2 - at);
    }
    return {};
}

void add(FindingBuilder& builder, const CheckInput& input, std::int64_t row, CellNote found) {
    api::Finding::Hit& hit = builder.add(input.table.hit(row));
    hit.code = std::move(found.code);
    hit.arguments = std::move(found.arguments);
}

void finish(FindingBuilder& builder, std::vector<api::Finding>& findings) {
    if (builder.empty())
        return;
    const api::Finding::Hit& first = builder.finding().hits.front();
    api::Arguments arguments = first.arguments;
    arguments["reasonCode"] = first.code;
    arguments["line"] = std::to_string(first.line);
    builder.finish(findings, std::move(arguments));
}

}  // namespace

void findOddConversations(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task != "chat")
        return;
    FindingBuilder odd("chat_structure", api::Severity::Warning), marks("chat_marks", api::Severity::Warning),
        layouts("mixed_layouts", api::Severity::Warning);
    std::set<std::size_t> used;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        input.progress.row();
        for (const std::size_t column : input.textColumns) {
            if (input.table.type(row, column) != CellType::Nested)
                continue;
            const Json messages = conversationOf(input.table.view(row, column)).messages;
            for (const auto test : {oddOrder, oddCalls, emptyWords})
                if (auto found = test(messages)) {
                    add(odd, input, row, std::move(*found));
                    break;
                }
            const std::string words = wordsOfNested(input.table.view(row, column));
            if (const std::string_view mark = controlMark(words); !mark.empty())
                marks.add(input.table.hit(row)).value = mark;
            if (used.insert(column).second && used.size() > 1)
                layouts.add(input.table.hit(row)).column = input.table.columns()[column];
        }
    }
    finish(odd, findings);
    if (!marks.empty())
        marks.finish(findings, {{"example", marks.finding().hits.front().value},
                                {"line", std::to_string(marks.finding().hits.front().line)}});
    if (!layouts.empty())
        layouts.finish(findings, {{"column", layouts.finding().hits.front().column},
                                  {"line", std::to_string(layouts.finding().hits.front().line)}});
}

}  // namespace core::data
