// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/templates/meter.h"
#include "core/templates/syntax.h"
#include "core/templates/value.h"

/// What Python does with values. All throw Fault "template.type", "template.undefined" and "template.limit".
namespace core::templates {

/// Add to Power; And and Or are the interpreter's.
Value calculate(syntax::BinaryOperator op, const Value& left, const Value& right, Meter& meter);
Value negated(const Value& value);
bool compared(syntax::Comparison op, const Value& left, const Value& right, Meter& meter);
bool contains(const Value& container, const Value& item, Meter& meter);

/// The items of a list, the keys of a dict, the characters of a text, nothing of what is undefined.
std::shared_ptr<const List> iterated(const Value& value, Meter& meter);
/// Python's len().
std::int64_t lengthOf(const Value& value, Meter& meter);
/// A list, its size and nesting checked.
Value makeList(std::vector<Value> items, Meter& meter, Shape shape = Shape::List);
/// A text, its size checked.
Value makeText(std::string text, Meter& meter);

/// The number without its fraction.
std::int64_t wholePart(double number);

/// Python's value[start:stop:step]; without a bound: null.
Value sliced(const Value& value, const Value* start, const Value* stop, const Value* step, Meter& meter);
/// Python's "…%s…" % values.
std::string formatted(const std::string& pattern, const std::vector<Value>& values, Meter& meter);

}  // namespace core::templates
