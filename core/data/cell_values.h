// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace core::data {

/// An answer that stands in a text: what it says, and where it begins in code points of the context.
struct AnswerSpan {
    std::string text;
    std::int64_t start = 0;

    bool operator==(const AnswerSpan&) const = default;
};

/// A conversation in the layout that chat templates take.
struct Conversation {
    base::Json messages;  ///< a list of {"role", "content", …}
    base::Json tools;     ///< the functions that the model may call, or null
};

// What the cells of good rows hold: for dataset.text(row, role). A cell of another form gives nothing.

/// Tokens, Tags; Label where a row has several.
std::vector<std::string> textsOf(std::string_view cell);
/// AnswerSpans. Empty: the text has no answer.
std::vector<AnswerSpan> spansOf(std::string_view cell);
/// Conversation, Chosen, Rejected. A plain text is one message of the assistant.
Conversation conversationOf(std::string_view cell);
/// Label where it is a number: "3.5"; with a decimal comma, too, unless that could part thousands. Never infinite.
std::optional<double> numberOf(std::string_view cell);

// The same the other way round.
std::string textsCell(const std::vector<std::string>& texts);
std::string spansCell(const std::vector<AnswerSpan>& spans);

/// The words in a cell with a list or an object, for those who look for faults in texts: its texts, one per line.
std::string wordsOfNested(std::string_view cell);

}  // namespace core::data
