// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/tokenizers/engine.h"

namespace core::tokenizers {

/// Reads a tokenizer.json (untrusted). @throws base::Error "tokenizer.…", "json.…", "file.…"
EngineParts readTokenizerJson(const std::string& path);

}  // namespace core::tokenizers
