// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/templates/runtime.h"
#include "core/templates/value.h"

namespace core::templates {

using FilterFunction = Value (*)(Runtime&, const Value& input, const CallArguments&);
using TestFunction = bool (*)(Runtime&, const Value& input, const CallArguments&);

// Null where there is no such filter or test.
FilterFunction findFilter(const std::string& name);
FilterFunction textFilter(const std::string& name);
FilterFunction numberFilter(const std::string& name);
FilterFunction listFilter(const std::string& name);
FilterFunction selectingFilter(const std::string& name);
TestFunction findTest(const std::string& name);

/// @throws Fault "template.type" for an unknown filter or test
Value applyFilter(const std::string& name, Runtime& runtime, const Value& input, const CallArguments& arguments);
bool applyTest(const std::string& name, Runtime& runtime, const Value& input, const CallArguments& arguments);

}  // namespace core::templates
