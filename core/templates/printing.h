// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/templates/meter.h"
#include "core/templates/value.h"

namespace core::templates {

/// Python's str(): what {{ }} prints.
std::string printed(const Value& value, Meter& meter);
/// Python's repr(): what stands inside printed lists and dicts.
std::string represented(const Value& value, Meter& meter);
/// Python's repr() of a float: the shortest digits that mean the same number.
std::string numberText(double number);

struct JsonStyle {
    std::string indent;   ///< of one level
    bool pretty = false;  ///< a line for each item
    std::string itemSeparator = ", ", keySeparator = ": ";
    bool ascii = false, sorted = false;
};

/// Python's json.dumps. @throws Fault "template.type" for what JSON has not
std::string toJson(const Value& value, const JsonStyle& style, Meter& meter);

}  // namespace core::templates
