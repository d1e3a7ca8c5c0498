// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>

#include "core/templates/chat_template.h"

namespace core::templates {

/// A model folder's chat template with the texts that its tokenizer's files give to special tokens.
struct FolderTemplate {
    ChatTemplate chat;
    base::Json specialTokens = base::Json::object();  ///< "bos_token": "<s>" … for RenderOptions::variables
};

/// chat_template.jinja, else chat_template.json, else "chat_template" of tokenizer_config.json: a text, or a list of named ones
/// of which "tool_use" (if there are tools) or "default" is taken. Nothing if the folder has none.
/// @throws base::Error "json.…", "file.…", "template.not-text", "template.no-default", and as ChatTemplate::parse
std::optional<FolderTemplate> findChatTemplate(const std::string& modelFolder, bool hasTools = false);

/// The same. @throws base::Error "template.missing" if the folder has none
FolderTemplate openChatTemplate(const std::string& modelFolder, bool hasTools = false);

/// What models without a template are trained with: every message ends its line, the assistant's with the end token.
/// @param startToken the text begins with the tokenizer's start token
std::string plainTemplateText(bool startToken);
/// That template with the special tokens of the folder's tokenizer.
FolderTemplate plainChatTemplate(const std::string& modelFolder, bool startToken);

}  // namespace core::templates
