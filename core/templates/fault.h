// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/api/issue.h"

namespace core::templates {

/// What goes wrong inside the interpreter. ChatTemplate turns it into a base::Error that names the line.
struct Fault {
    std::string code;
    api::Arguments arguments;
};

using Values = std::initializer_list<std::string_view>;

/// The text with a value in the place of each "{}".
std::string filled(std::string_view pattern, Values values);

/// An operation that these values do not allow. `detail`, filled with them, is in Python's words, as writers of templates know
/// them.
[[noreturn]] void failType(std::string_view detail, Values values = {});
/// Something is used that does not exist.
[[noreturn]] void failUndefined(const std::string& detail);
/// More than `limit` of what the words of `reasonCode` name.
[[noreturn]] void failLimit(const std::string& reasonCode, std::int64_t limit);

}  // namespace core::templates
