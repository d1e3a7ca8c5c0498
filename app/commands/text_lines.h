// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/outcome.h"
#include "core/api/session.h"

namespace app {

/// The {"text": …} and {"messages": …} lines of a file. The first line that is neither is a failure: "tokenize.bad-line".
core::api::Outcome<std::vector<core::api::TextToTokenize>> readTexts(const std::string& file);

}  // namespace app
