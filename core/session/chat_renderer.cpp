// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/session/chat_renderer.h"

namespace core::session {

const templates::FolderTemplate& ChatRenderer::templateFor(bool hasTools) {
    const auto found = m_templates.find(hasTools);
    if (found != m_templates.end())
        return found->second;
    return m_templates.emplace(hasTools, templates::openChatTemplate(m_folder, hasTools)).first->second;
}

std::string ChatRenderer::render(const api::Chat& chat) {
    const templates::FolderTemplate& source = templateFor(!chat.tools.empty());
    templates::RenderOptions options;
    options.addGenerationPrompt = chat.addGenerationPrompt;
    options.variables = source.specialTokens;
    options.now = templates::localTime();
    if (!chat.tools.empty())
        options.tools = base::parseJson(chat.tools, "tools");
    return source.chat.render(base::parseJson(chat.messages, "messages"), options);
}

}  // namespace core::session
