// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <string>

#include "core/api/session.h"
#include "core/templates/template_folder.h"

namespace core::session {

/// Turns chats into the texts that a model folder's chat template makes of them. Reads the template when it is first needed.
class ChatRenderer {
public:
    explicit ChatRenderer(std::string modelFolder) : m_folder(std::move(modelFolder)) {}

    /// @throws base::Error "template.…", "json.…"
    std::string render(const api::Chat& chat);

private:
    const templates::FolderTemplate& templateFor(const api::Chat& chat);

    std::string m_folder;
    std::map<bool, templates::FolderTemplate> m_templates;  ///< by whether there are tools
};

}  // namespace core::session
