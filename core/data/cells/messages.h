// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/data/cells/row_cells.h"

namespace core::data {

/// Brings messages of any known layout into that of chat templates: role (system, user, assistant, tool), content (a text),
/// and where given name, tool_call_id, tool_calls (arguments as an object), reasoning_content, weight. The layouts are those of
/// OpenAI (with contents in parts, too), ShareGPT (from, value) and lists of turns (pairs of texts).
class MessageReader {
public:
    /// `usual`: words for roles that are guessed, and that the data use throughout: nothing is said of them.
    explicit MessageReader(const std::set<std::string>& usual) : m_usual(usual) {}

    /// The words in a list of messages for roles that are guessed.
    static std::set<std::string> guessedRoles(const base::Json& messages);

    /// `remarks`: what was read with a guess. @returns why the conversation cannot be used
    std::optional<CellNote> read(const base::Json& messages, base::Json& read, std::vector<CellNote>& remarks);

private:
    std::optional<CellNote> readMessage(const base::Json& message, base::Json& read, std::vector<CellNote>& remarks);
    std::optional<CellNote> readRole(const base::Json& message, base::Json& read, std::vector<CellNote>& remarks) const;
    std::optional<CellNote> readContent(const base::Json& content, base::Json& read) const;
    std::optional<CellNote> readParts(const base::Json& parts, base::Json& read) const;
    std::optional<CellNote> readCalls(const base::Json& calls, base::Json& read) const;
    void copyRest(const base::Json& message, base::Json& read, std::vector<CellNote>& remarks) const;
    std::optional<CellNote> fault(const char* code, api::Arguments arguments = {}, const char* kind = "") const;

    const std::set<std::string>& m_usual;
    std::size_t m_number = 0;  ///< of the message being read, from 1
};

/// The functions that a model may call, each as {"type": "function", "function": {…}}; null if there are none.
/// @returns why they cannot be read
std::optional<CellNote> readTools(std::string_view text, CellType type, base::Json& tools);

}  // namespace core::data
