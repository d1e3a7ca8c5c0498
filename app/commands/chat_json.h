// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>

#include "app/commands/console.h"
#include "core/api/session.h"

namespace app {

/// A list of messages, or {"messages": …, "tools": …, "add_generation_prompt": …}; nothing if it is neither. `answer`: whether
/// the opening of the model's answer ends the text where the JSON does not say.
std::optional<core::api::Chat> chatFrom(const Json& json, bool answer);

/// The same from a file, ending with the opening of an answer.
core::api::Outcome<core::api::Chat> readChat(const std::string& file);

/// A question, with instructions for the model before it unless they are empty.
core::api::Chat chatOf(const std::string& system, const std::string& question);

}  // namespace app
