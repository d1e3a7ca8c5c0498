// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <optional>
#include <set>

#include "core/data/cell_values.h"
#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using base::Json;
using Number = std::optional<std::size_t>;

std::string roleOf(const Json& message) {
    return message.value("role", std::string());
}

/// The number of the first message, from 1, that `test` is true for; it sees the message before, too (null at the start).
template <class Test> Number firstOf(const Json& messages, Test test) {
    const Json none;
    for (std::size_t index = 0; index < messages.size(); ++index)
        if (test(messages[index], index > 0 ? messages[index - 1] : none))
            return index + 1;
    return std::nullopt;
}

bool isFrom(const Json& message, std::string_view role) {
    return message.is_object() && roleOf(message) == role;
}

std::string contentOf(const Json& message) {
    return message.value("content", std::string());
}

Number laterSystem(const Json& messages) {
    return firstOf(messages, [](const Json& one, const Json& before) {
        return isFrom(one, "system") && !before.is_null() && !isFrom(before, "system");
    });
}

Number secondSystem(const Json& messages) {
    return firstOf(messages,
                   [](const Json& one, const Json& before) { return isFrom(one, "system") && isFrom(before, "system"); });
}

Number repeatedUser(const Json& messages) {
    return firstOf(messages, [](const Json& one, const Json& before) { return isFrom(one, "user") && isFrom(before, "user"); });
}

Number repeatedAssistant(const Json& messages) {
    return firstOf(messages,
                   [](const Json& one, const Json& before) { return isFrom(one, "assistant") && isFrom(before, "assistant"); });
}

Number assistantFirst(const Json& messages) {
    const Number first = firstOf(messages, [](const Json& one, const Json&) { return !isFrom(one, "system"); });
    return first && isFrom(messages[*first - 1], "assistant") ? first : std::nullopt;
}

Number userLast(const Json& messages) {
    return !messages.empty() && isFrom(messages.back(), "user") ? Number(messages.size()) : std::nullopt;
}

Number emptyUser(const Json& messages) {
    return firstOf(messages, [](const Json& one, const Json&) { return isFrom(one, "user") && isBlank(contentOf(one)); });
}

/// Capitals and punctuation aside.
bool saysTheSame(const std::string& a, const std::string& b) {
    const auto words = wordHashes(a);
    return !words.empty() && words == wordHashes(b);
}

Number echo(const Json& messages) {
    return firstOf(messages, [](const Json& one, const Json& before) {
        return isFrom(one, "assistant") && isFrom(before, "user") && saysTheSame(contentOf(one), contentOf(before));
    });
}

Number callNotJson(const Json& messages) {
    return firstOf(messages, [](const Json& one, const Json&) {
        const Json calls = one.value("tool_calls", Json::array());
        return std::any_of(calls.begin(), calls.end(),
                           [](const Json& call) { return !call.at("function").at("arguments").is_structured(); });
    });
}

/// What a tool gave back, though nobody called it.
Number uncalledTool(const Json& messages) {
    std::set<std::string> open;
    bool called = false;
    return firstOf(messages, [&](const Json& one, const Json&) {
        for (const Json& call : one.value("tool_calls", Json::array())) {
            called = true;
            open.insert(call.value("id", std::string()));
        }
        const std::string id = one.value("tool_call_id", std::string());
        return isFrom(one, "tool") && (!called || (!id.empty() && !open.contains(id) && !open.contains(std::string())));
    });
}

Number firstCall(const Json& messages) {
    return firstOf(messages, [](const Json& one, const Json&) { return one.contains("tool_calls"); });
}

Number usesTools(const Json& messages) {
    return uncalledTool(messages) ? std::nullopt : firstCall(messages);
}

/// Of a conversation where calls of tools are all that the assistant says: the first of them.
Number onlyCalls(const Json& messages) {
    const auto answers = [](const Json& one, const Json&) { return isFrom(one, "assistant") && !one.contains("tool_calls"); };
    return firstOf(messages, answers) ? std::nullopt : firstCall(messages);
}

/// A kind of finding, and the first message of a conversation that it is about. Most are what chat templates refuse.
struct Rule {
    const char* kind;
    api::Severity severity;
    Number (*find)(const Json& messages);
};
constexpr Rule rules[] = {
    {"system_later", api::Severity::Warning, laterSystem},
    {"several_systems", api::Severity::Warning, secondSystem},
    {"repeated_user", api::Severity::Warning, repeatedUser},
    {"repeated_assistant", api::Severity::Warning, repeatedAssistant},
    {"missing_first_user", api::Severity::Warning, assistantFirst},
    {"missing_answer", api::Severity::Warning, userLast},
    {"empty_user", api::Severity::Warning, emptyUser},
    {"answer_equals_question", api::Severity::Warning, echo},
    {"call_not_json", api::Severity::Warning, callNotJson},
    {"orphan_tool", api::Severity::Warning, uncalledTool},
    {"tool_turn", api::Severity::Note, usesTools},
};

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

/// Gathers what is odd about conversations.
class OddConversations {
public:
    explicit OddConversations(const CheckInput& input) : m_input(input) {
        for (const Rule& rule : rules)
            m_builders.emplace_back(rule.kind, rule.severity);
    }

    void look(std::int64_t row, std::size_t column) {
        const std::string_view cell = m_input.table.view(row, column);
        const Json messages = conversationOf(cell).messages;
        for (std::size_t index = 0; index < m_builders.size(); ++index)
            if (const Number number = rules[index].find(messages))
                m_builders[index].add(m_input.table.hit(row)).value = std::to_string(*number);
        if (const Number number = onlyCalls(messages); number && m_input.job.training.toolTurns == api::ToolTurns::Shown)
            m_onlyCalls.add(m_input.table.hit(row)).value = std::to_string(*number);
        const std::string words = wordsOfNested(cell);
        if (const std::string_view mark = controlMark(words); !mark.empty())
            m_marks.add(m_input.table.hit(row)).value = mark;
        if (m_columns.insert(column).second && m_columns.size() > 1)
            m_layouts.add(m_input.table.hit(row)).value = m_input.table.columns()[column];
    }

    void finish(std::vector<api::Finding>& findings) {
        for (FindingBuilder& builder : m_builders)
            finish(builder, "message", findings);
        finish(m_onlyCalls, "message", findings);
        finish(m_marks, "example", findings);
        finish(m_layouts, "column", findings);
    }

private:
    /// `name`: of the argument that shows the first hit's value.
    static void finish(FindingBuilder& builder, const char* name, std::vector<api::Finding>& findings) {
        if (!builder.empty())
            builder.finish(findings, {{name, builder.finding().hits.front().value}});
    }

    const CheckInput& m_input;
    std::vector<FindingBuilder> m_builders;  ///< as in rules
    FindingBuilder m_onlyCalls{"only_tool_calls", api::Severity::Warning};
    FindingBuilder m_marks{"chat_marks", api::Severity::Warning}, m_layouts{"mixed_layouts", api::Severity::Warning};
    std::set<std::size_t> m_columns;  ///< in which conversations were seen
};

}  // namespace

void findOddConversations(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task != "chat")
        return;
    OddConversations odd(input);
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        input.progress.row();
        for (const std::size_t column : input.textColumns)
            if (input.table.type(row, column) == CellType::Nested)
                odd.look(row, column);
    }
    odd.finish(findings);
}

}  // namespace core::data
