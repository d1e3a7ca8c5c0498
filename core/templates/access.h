// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/templates/runtime.h"
#include "core/templates/value.h"

namespace core::templates {

/// object.name: a method, else an entry of a dict. What does not exist is undefined.
/// @throws Fault "template.undefined" if the object itself is undefined
Value attributeOf(const Value& object, const std::string& name, Meter& meter);
/// object[index]: an entry, item or character, else an attribute of that name.
Value itemOf(const Value& object, const Value& index, Meter& meter);
/// As filters take their attribute: "a.b.0" goes down step by step, with itemOf.
Value pathOf(const Value& object, const Value& path, Meter& meter);

}  // namespace core::templates
