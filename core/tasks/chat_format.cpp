// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/tasks/chat_format.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/trim.h"
#include "core/data/text_tools.h"
#include "core/job/paths.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/tasks/language_model.h"

namespace core::tasks {
namespace {

using base::Json;
using tokenizers::SpecialTokens;

/// Stands within what must not be read as a special token; a code point that no text has (Unicode keeps it for such uses).
constexpr std::string_view guard = "\xEF\xB7\x90";

/// True if the tokenizer itself begins every text with its start token.
bool addsStart(const tokenizers::Tokenizer& tokenizer) {
    const auto bos = tokenizer.specialIds().bos;
    const auto ids = tokenizer.encodeIds("a");
    return bos && !ids.empty() && ids.front() == *bos;
}

std::string roleOf(const Json& message) {
    return message.value("role", std::string());
}

bool isTool(const Json& message) {
    return roleOf(message) == "tool";
}

std::string contentOf(const Json& message) {
    const auto found = message.find("content");
    return found != message.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json firstOf(const Json& messages, std::size_t count) {
    return Json(messages.begin(), messages.begin() + static_cast<std::ptrdiff_t>(count));
}

std::size_t lastAssistant(const Json& messages) {
    std::size_t index = messages.size();
    while (index > 0 && roleOf(messages[index - 1]) != "assistant")
        --index;
    return index;
}

/// Some templates want turns by turns, and some no system: messages of one role become one, the system's go to the user.
Json joined(const Json& messages) {
    Json result = Json::array();
    for (const Json& message : messages) {
        Json next = message;
        if (roleOf(next) == "system")
            next["role"] = "user";
        if (!result.empty() && roleOf(result.back()) == roleOf(next) && !isTool(next) && !next.contains("tool_calls"))
            result.back()["content"] = contentOf(result.back()) + "\n\n" + contentOf(next);
        else
            result.push_back(std::move(next));
    }
    return result;
}

/// Uses the messages as they are, else in the form that the strictest templates take.
template <class Use> auto tolerantly(const Json& messages, const Use& use) -> decltype(use(messages)) {
    try {
        return use(messages);
    } catch (const base::Error&) {
        return use(joined(messages));
    }
}

}  // namespace

ChatFormat::ChatFormat(const std::string& modelFolder, const tokenizers::Tokenizer& tokenizer, api::ToolTurns tools)
    : m_tokenizer(tokenizer), m_tools(tools),
      m_template(chatTemplateOf(models::tokenizerFolder(job::resolveModelPath(modelFolder)), tokenizer, false)),
      m_withTools(chatTemplateOf(models::tokenizerFolder(job::resolveModelPath(modelFolder)), tokenizer, true)),
      m_end(findEnd()) {}

bool ChatFormat::isLearned(const Json& message) const {
    using api::ToolTurns;
    if (const auto weight = message.find("weight");
        weight != message.end() && weight->is_number() && weight->get<double>() == 0)
        return false;
    if (isTool(message))
        return m_tools == ToolTurns::All;
    return roleOf(message) == "assistant" && (m_tools != ToolTurns::Shown || !message.contains("tool_calls"));
}

const templates::FolderTemplate& ChatFormat::templateFor(const Json& tools) const {
    return tools.is_null() ? m_template : m_withTools;
}

templates::RenderOptions ChatFormat::optionsFor(const Json& tools, bool opening) const {
    templates::RenderOptions options;
    options.addGenerationPrompt = opening;
    options.variables = templateFor(tools).specialTokens;
    options.now = templates::localTime();
    options.tools = tools;
    return options;
}

std::string ChatFormat::render(const Json& messages, const Json& tools, bool opening) const {
    return templateFor(tools).chat.render(messages, optionsFor(tools, opening));
}

ChatFormat::Written ChatFormat::write(const data::Conversation& conversation) const {
    return tolerantly(withGuards(conversation.messages), [&](const Json& messages) {
        auto written = writeInOrder(messages, conversation.tools);
        return written ? std::move(*written) : writeTurnByTurn(messages, conversation.tools);
    });
}

std::optional<ChatFormat::Written> ChatFormat::writeInOrder(const Json& messages, const Json& tools) const {
    const templates::ChatTemplate& chat = templateFor(tools).chat;
    if (!chat.inOrder())
        return std::nullopt;
    auto [text, starts] = chat.renderWithPlaces(messages, optionsFor(tools, false));
    const std::string opened = render(messages, tools, true);
    if (starts.empty() || starts.back() != text.size() || !opened.starts_with(text))
        return std::nullopt;
    const std::string_view opening = std::string_view(opened).substr(text.size());
    Written result{std::move(text), {}};
    for (std::size_t index = 0; index < messages.size(); ++index) {
        if (!isLearned(messages[index]))
            continue;
        if (index == 0 || starts[index] == std::string::npos)
            return std::nullopt;
        // What opens an answer is given to the model; a tool's turn has nothing before it that would be.
        const std::string_view given = isTool(messages[index]) ? std::string_view() : opening;
        const std::size_t begin = starts[index] + given.size(), end = starts[index + 1];
        if (begin < end && std::string_view(result.text).substr(starts[index]).starts_with(given))
            result.learned.emplace_back(begin, end);
    }
    return result;
}

ChatFormat::Written ChatFormat::writeTurnByTurn(const Json& messages, const Json& tools) const {
    Written result{render(messages, tools, false), {}};
    for (std::size_t index = 0; index < messages.size(); ++index) {
        if (!isLearned(messages[index]))
            continue;
        const std::string before = render(firstOf(messages, index), tools, !isTool(messages[index]));
        const std::string through = render(firstOf(messages, index + 1), tools, false);
        // Templates may leave out of earlier turns what the model thought: what is not there is not learned.
        if (before.size() < through.size() && result.text.starts_with(before) && result.text.starts_with(through))
            result.learned.emplace_back(before.size(), through.size());
    }
    return result;
}

std::string ChatFormat::prompt(const data::Conversation& conversation) const {
    const std::size_t end = lastAssistant(conversation.messages);
    const std::size_t count = end == 0 ? conversation.messages.size() : end - 1;
    return tolerantly(withGuards(firstOf(conversation.messages, count)),
                      [&](const Json& messages) { return render(messages, conversation.tools, true); });
}

/// If the tokenizer sees special tokens in a message, each place where one could begin is broken in two.
std::string ChatFormat::guarded(const std::string& content) const {
    if (content.find_first_of("<[") == std::string::npos)
        return content;  // the usual case costs nothing
    const auto ids = m_tokenizer.encodeIds(content, {.specialTokens = SpecialTokens::Leave});
    if (m_tokenizer.decode(ids, true) == m_tokenizer.decode(ids, false))
        return content;
    std::string result;
    for (const char byte : content) {
        result += byte;
        if (byte == '<' || byte == '[')
            result += guard;
    }
    return result;
}

Json ChatFormat::withGuards(const Json& messages) const {
    Json result = messages;
    for (Json& message : result)
        if (const std::string content = contentOf(message); !content.empty())
            message["content"] = guarded(content);
    return result;
}

tokenizers::Encoding ChatFormat::encode(const std::string& text) const {
    tokenizers::Encoding all;
    std::int64_t shift = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(guard, at), text.size());
        const std::string_view piece = std::string_view(text).substr(at, end - at);
        const tokenizers::Encoding part = m_tokenizer.encode(piece, {.specialTokens = SpecialTokens::Leave});
        all.ids.insert(all.ids.end(), part.ids.begin(), part.ids.end());
        for (const auto& [first, last] : part.offsets)
            all.offsets.emplace_back(first + shift, last + shift);
        shift += data::countCodePoints(piece) + 1;  // and the guard
        at = end + guard.size();
    }
    return all;
}

std::string ChatFormat::plain(std::string text) {
    for (std::size_t at = 0; (at = text.find(guard, at)) != std::string::npos;)
        text.erase(at, guard.size());
    return text;
}

std::int64_t ChatFormat::findEnd() const {
    const Json messages = Json::array({{{"role", "user"}, {"content", "a"}}, {{"role", "assistant"}, {"content", "b"}}});
    try {
        const Written written = write({messages, nullptr});
        if (!written.learned.empty()) {
            const auto [begin, end] = written.learned.back();
            const std::string answer = written.text.substr(begin, end - begin);
            const std::string rest(
                base::trimmed(std::string_view(answer).substr(std::min(answer.rfind('b') + 1, answer.size()))));
            const auto ids = m_tokenizer.encodeIds(rest, {.specialTokens = SpecialTokens::Leave});
            if (!ids.empty())
                return ids.front();
        }
    } catch (const base::Error&) {
        // A template that refuses this says so when it is given the user's conversations.
    }
    return endToken(m_tokenizer);
}

std::string lastAnswer(const data::Conversation& conversation) {
    const std::size_t end = lastAssistant(conversation.messages);
    return end == 0 ? std::string() : contentOf(conversation.messages[end - 1]);
}

std::string lastQuestion(const data::Conversation& conversation) {
    for (std::size_t index = lastAssistant(conversation.messages); index > 0; --index)
        if (roleOf(conversation.messages[index - 1]) == "user")
            return contentOf(conversation.messages[index - 1]);
    return {};
}

templates::FolderTemplate chatTemplateOf(const std::string& folder, const tokenizers::Tokenizer& tokenizer, bool tools) {
    if (auto found = templates::findChatTemplate(folder, tools))
        return std::move(*found);
    templates::FolderTemplate plain = templates::plainChatTemplate(folder, addsStart(tokenizer));
    const tokenizers::SpecialIds& special = tokenizer.specialIds();
    for (const auto& [name, id] : {std::pair{"bos_token", special.bos}, std::pair{"eos_token", special.eos}})
        if (id)
            plain.specialTokens[name] = tokenizer.token(*id);
    return plain;
}

void writePlainTemplate(const std::string& modelFolder, const tokenizers::Tokenizer& tokenizer) {
    if (!templates::findChatTemplate(modelFolder))
        base::writeFile(modelFolder + "/chat_template.jinja", templates::plainTemplateText(addsStart(tokenizer)));
}

}  // namespace core::tasks
