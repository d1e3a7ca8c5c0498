// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace core::models {

/// The tokens that end what a model writes: "eos_token_id", a number or a list, of generation_config.json, else of config.json.
/// A chat model may have several: one for a turn, one for the text. Empty if none is stated. @throws base::Error "json.…"
std::vector<std::int64_t> endTokens(const std::string& folder);

}  // namespace core::models
