// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>

#include "core/templates/runtime.h"
#include "core/templates/value.h"

namespace core::templates {

using Method = Value (*)(Runtime&, const Value& self, const CallArguments&);

Method textMethod(const std::string& name);  ///< null if there is none
Method dictMethod(const std::string& name);
Method listMethod(const std::string& name);

/// True for the names of Python's own that a template must not reach: those with underscores, those that change a value.
bool isForbidden(const Value& object, const std::string& name);

/// The method `name` bound to its object, if there is one.
std::optional<Value> boundMethod(const Value& object, const std::string& name);

}  // namespace core::templates
