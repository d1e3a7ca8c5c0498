// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/tasks/chat_format.h"

namespace core::tasks {

/// A row's conversation as text. @throws base::Error "task.template-refuses" {row, reasonCode}
ChatFormat::Written writeRow(const ChatFormat& format, const data::Conversation& conversation, std::int64_t row);

/// A conversation as tokens within `maxLength`. What is too long loses the start first, down to a quarter of the room before
/// the first answer, then its end.
Example chatExample(const ChatFormat& format, const ChatFormat::Written& written, std::int64_t maxLength);

/// The same, shown.
std::vector<api::PreviewPiece> chatPieces(const ChatFormat& format, const ChatFormat::Written& written, std::int64_t maxLength);

/// The last `room` tokens of what stands before the assistant's last message.
std::vector<std::int64_t> chatPrompt(const ChatFormat& format, const data::Conversation& conversation, std::int64_t room);

}  // namespace core::tasks
