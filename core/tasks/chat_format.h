// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/data/cell_values.h"
#include "core/tasks/task.h"
#include "core/templates/template_folder.h"
#include "core/tokenizers/tokenizer.h"

namespace core::tasks {

/// How conversations become the texts that a model learns and answers: by its own chat template, else by the plain one, which
/// then goes with the trained model, so that other programs write the same. Immutable: may be used by several threads.
class ChatFormat {
public:
    /// @throws base::Error "template.…", "json.…", "file.…"
    ChatFormat(const std::string& modelFolder, const tokenizers::Tokenizer& tokenizer,
               api::ToolTurns tools = api::ToolTurns::Shown);

    /// A conversation as text, and what of it is learned: the assistant's messages with what ends them, but for those of weight
    /// 0 and those that call tools; these, and what the tools gave back, only as the job says.
    struct Written {
        std::string text;
        std::vector<std::pair<std::size_t, std::size_t>> learned;  ///< [begin, end) in bytes
    };
    /// @throws base::Error "template.…" if the template refuses the conversation
    Written write(const data::Conversation& conversation) const;
    /// Up to the opening of the assistant's last message. @throws as write()
    std::string prompt(const data::Conversation& conversation) const;

    /// Tokens of a written text. What looks like a special token within a message is kept as plain text.
    tokenizers::Encoding encode(const std::string& text) const;
    /// A written text as people read it.
    static std::string plain(std::string text);
    /// The token that closes an answer, or -1.
    std::int64_t endOfAnswer() const { return m_end; }

private:
    bool isLearned(const base::Json& message) const;
    const templates::FolderTemplate& templateFor(const base::Json& tools) const;
    templates::RenderOptions optionsFor(const base::Json& tools, bool opening) const;
    std::string render(const base::Json& messages, const base::Json& tools, bool opening) const;
    /// write(), where the template goes from message to message, so that twice the whole text is enough; nothing elsewhere.
    std::optional<Written> writeInOrder(const base::Json& messages, const base::Json& tools) const;
    /// write() of any template: each answer's place is told by the text up to it and through it.
    Written writeTurnByTurn(const base::Json& messages, const base::Json& tools) const;
    std::string guarded(const std::string& content) const;
    base::Json withGuards(const base::Json& messages) const;
    std::int64_t findEnd() const;

    const tokenizers::Tokenizer& m_tokenizer;
    api::ToolTurns m_tools;
    templates::FolderTemplate m_template, m_withTools;
    std::int64_t m_end = -1;
};

/// The last message of the assistant, and the last of the user before it; empty texts where there is none.
std::string lastAnswer(const data::Conversation& conversation);
std::string lastQuestion(const data::Conversation& conversation);

/// The folder's own chat template, else the plain one.
templates::FolderTemplate chatTemplateOf(const std::string& modelFolder, const tokenizers::Tokenizer& tokenizer, bool tools);

/// chat_template.jinja for a model that brings none, so that what was trained can be asked the same way everywhere.
/// @throws base::Error as base::writeFile
void writePlainTemplate(const std::string& modelFolder, const tokenizers::Tokenizer& tokenizer);

}  // namespace core::tasks
