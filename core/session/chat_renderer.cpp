// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/session/chat_renderer.h"

#include "core/tasks/chat_format.h"

namespace core::session {

const templates::FolderTemplate& ChatRenderer::templateFor(const api::Chat& chat) {
    const bool hasTools = !chat.tools.empty();
    const auto found = m_templates.find(hasTools);
    if (found != m_templates.end())
        return found->second;
    auto own = templates::findChatTemplate(m_folder, hasTools);
    if (!own)  // only then is the tokenizer needed
        own = chat.plain ? tasks::chatTemplateOf(m_folder, *tokenizers::openTokenizer(m_folder), hasTools)
                         : templates::openChatTemplate(m_folder, hasTools);
    return m_templates.emplace(hasTools, std::move(*own)).first->second;
}

std::string ChatRenderer::render(const api::Chat& chat) {
    const templates::FolderTemplate& source = templateFor(chat);
    templates::RenderOptions options;
    options.addGenerationPrompt = chat.addGenerationPrompt;
    options.variables = source.specialTokens;
    options.now = templates::localTime();
    if (!chat.tools.empty())
        options.tools = base::parseJson(chat.tools, "tools");
    return source.chat.render(base::parseJson(chat.messages, "messages"), options);
}

}  // namespace core::session
