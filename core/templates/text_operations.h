// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/templates/meter.h"
#include "core/templates/value.h"

/// What Python's str methods do, for methods and filters alike. Results are bounded.
namespace core::templates {

std::string replaced(const std::string& text, const std::string& old, const std::string& with, std::int64_t most, Meter& meter);
/// `separator` null: at runs of white space. `most` < 0: no limit.
std::vector<Value> split(const std::string& text, const std::string* separator, std::int64_t most, Meter& meter);
std::vector<Value> splitFromRight(const std::string& text, const std::string* separator, std::int64_t most, Meter& meter);
std::vector<std::string> splitLines(const std::string& text, bool keepEnds, Meter& meter);
std::string stripped(const std::string& text, const std::string* set, bool left, bool right, Meter& meter);
/// The items, printed, with the text between them.
std::string joinedTexts(const std::vector<Value>& items, const std::string& between, Meter& meter);
std::int64_t occurrences(const std::string& text, const std::string& part);

}  // namespace core::templates
