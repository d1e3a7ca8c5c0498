// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>

#include "core/tokenizers/pattern.h"

namespace core::tokenizers {

/// Runs of word characters, and runs of what is neither word nor white space.
std::unique_ptr<Pattern> wordRunsPattern();

/// The published split pattern with exactly this text, run by hand-written code; none for others.
std::unique_ptr<Pattern> knownSplitPattern(const std::string& expression);

}  // namespace core::tokenizers
