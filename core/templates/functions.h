// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <string>

#include "core/templates/runtime.h"
#include "core/templates/value.h"

namespace core::templates {

/// The functions that every template may call: range, dict, namespace, raise_exception, strftime_now.
const std::map<std::string, Value, std::less<>>& templateFunctions();

}  // namespace core::templates
