// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <map>
#include <set>

#include "core/data/cells/cell_rule.h"
#include "core/data/cells/messages.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::Role;
using base::Json;

/// The messages of a role's cell: of a list, or of one message. A text gives null.
std::optional<CellNote> readMessages(RowCells& cells, Role role, const std::set<std::string>& usualRoles, Json& messages) {
    std::vector<CellNote> broken, remarks;
    Json given = parsedCell(cells.text(role), cells.type(role), broken);
    if (!broken.empty())
        return broken.front();
    messages = nullptr;
    if (given.is_object())
        given = Json::array({given});
    // An answer in words may be a list in JSON: only objects make a text one of messages.
    if (!given.is_array() || (cells.type(role) == CellType::Text && !given.empty() && !given.front().is_object()))
        return std::nullopt;
    MessageReader reader(usualRoles);
    auto fault = reader.read(given, messages, remarks);
    for (CellNote& remark : remarks)
        cells.remark(std::move(remark));
    return fault;
}

/// The system's words and the tools of a row may stand in columns of their own; a conversation takes them in.
std::optional<CellNote> takeIn(RowCells& cells, Json& messages) {
    if (const std::string_view system = cells.text(Role::System); !isBlank(system) &&
                                                                  cells.type(Role::System) == CellType::Text &&
                                                                  (messages.empty() || messages[0].at("role") != "system"))
        messages.insert(messages.begin(), Json{{"role", "system"}, {"content", std::string(system)}});
    Json tools;
    if (messages.empty())
        return std::nullopt;
    auto fault = readTools(cells.text(Role::Tools), cells.type(Role::Tools), tools);
    if (!fault && !tools.is_null())
        messages[0]["tools"] = std::move(tools);
    return fault;
}

bool isFrom(const Json& message, std::string_view role) {
    return message.at("role") == role;
}

/// The words for roles that a good part of the conversations use, in a sample.
std::set<std::string> usualRolesOf(const RowCells& cells) {
    constexpr std::int64_t sampleRows = 400, share = 5;
    const std::int64_t rows = cells.table().rowCount(), step = std::max<std::int64_t>(1, rows / sampleRows);
    std::map<std::string, std::int64_t> counts;
    std::int64_t looked = 0;
    for (const Role role : {Role::Conversation, Role::Chosen})
        for (const std::size_t column : cells.columns(role))
            for (std::int64_t row = 0; row < rows; row += step) {
                std::vector<CellNote> broken;
                const Json messages = parsedCell(cells.table().view(row, column), cells.table().type(row, column), broken);
                looked += messages.is_array();
                if (messages.is_array())
                    for (const std::string& word : MessageReader::guessedRoles(messages))
                        ++counts[word];
            }
    std::set<std::string> usual;
    for (const auto& [word, count] : counts)
        if (count * share >= looked)
            usual.insert(word);
    return usual;
}

/// Whole conversations to learn the assistant's part of; or, beside a prompt and an answer or a choice, what was said before.
class ConversationRule : public CellRule {
public:
    ConversationRule(bool whole, const RowCells& cells) : m_whole(whole), m_usualRoles(usualRolesOf(cells)) {}

    std::optional<CellNote> apply(RowCells& cells) const override {
        if (!m_whole && isBlank(cells.text(Role::Conversation)))
            return std::nullopt;
        Json messages;
        if (auto fault = readMessages(cells, Role::Conversation, m_usualRoles, messages))
            return fault;
        if (messages.is_null())
            return CellNote{
                "data.row.messages-expected",
                {{"column", cells.columnName(Role::Conversation)}, {"kind", kindOf(cells.type(Role::Conversation))}},
                0};
        if (m_whole && messages.empty())
            return CellNote{"data.row.no-messages", {}, 0, "no_messages"};
        if (m_whole &&
            std::none_of(messages.begin(), messages.end(), [](const Json& each) { return isFrom(each, "assistant"); }))
            return CellNote{"data.row.no-assistant", {}, 0, "missing_answer"};
        if (auto fault = takeIn(cells, messages))
            return fault;
        cells.replace(Role::Conversation, base::dumpJson(messages), CellType::Nested);
        return std::nullopt;
    }

private:
    bool m_whole;
    std::set<std::string> m_usualRoles;
};

/// A better and a worse answer to the same prompt.
class PreferenceRule : public CellRule {
public:
    explicit PreferenceRule(const RowCells& cells) : m_usualRoles(usualRolesOf(cells)) {}

    std::optional<CellNote> apply(RowCells& cells) const override {
        Json chosen, rejected;
        if (auto fault = readMessages(cells, Role::Chosen, m_usualRoles, chosen))
            return fault;
        if (auto fault = readMessages(cells, Role::Rejected, m_usualRoles, rejected))
            return fault;
        if (chosen.is_null() != rejected.is_null())
            return CellNote{"data.row.preference-kinds",
                            {{"chosen", cells.columnName(Role::Chosen)}, {"rejected", cells.columnName(Role::Rejected)}},
                            0};
        if (chosen.is_null())
            return compareTexts(cells);
        for (const auto& [role, messages] : {std::pair(Role::Chosen, &chosen), std::pair(Role::Rejected, &rejected)})
            if (messages->empty() || !isFrom(messages->back(), "assistant"))
                return CellNote{"data.row.no-answer-at-end", {{"column", cells.columnName(role)}}, 0};
        if (chosen == rejected)
            return CellNote{"data.row.preference-equal", {}, 0};
        if (!samePrompt(chosen, rejected))
            return CellNote{"data.row.preference-prompts", {}, 0};
        cells.replace(Role::Chosen, base::dumpJson(chosen), CellType::Nested);
        cells.replace(Role::Rejected, base::dumpJson(rejected), CellType::Nested);
        return std::nullopt;
    }

private:
    static std::optional<CellNote> compareTexts(const RowCells& cells) {
        if (trimmed(cells.text(Role::Chosen)) == trimmed(cells.text(Role::Rejected)))
            return CellNote{"data.row.preference-equal", {}, 0};
        return std::nullopt;
    }

    /// The answers may be several turns long; what comes before the first answer must be the same.
    static bool samePrompt(const Json& chosen, const Json& rejected) {
        const auto promptOf = [](const Json& messages) {
            Json prompt = Json::array();
            for (const Json& message : messages) {
                if (isFrom(message, "assistant"))
                    break;
                prompt.push_back(message);
            }
            return prompt;
        };
        return promptOf(chosen) == promptOf(rejected);
    }

    std::set<std::string> m_usualRoles;
};

}  // namespace

std::unique_ptr<CellRule> conversationRule(bool whole, const RowCells& cells) {
    return std::make_unique<ConversationRule>(whole, cells);
}

std::unique_ptr<CellRule> preferenceRule(const RowCells& cells) {
    return std::make_unique<PreferenceRule>(cells);
}

}  // namespace core::data
