// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/api/issue.h"

namespace core::api {

/// English words for a code: what is wrong, and what to do next. Both hold {placeholders} filled from Issue::arguments,
/// and {file}, {row}, {field} from Issue::place. The window translates these templates; the command line prints them.
struct MessageTemplate {
    std::string_view code;
    std::string_view message;
    std::string_view remedy;  ///< empty where nothing needs doing
};

/// The template of a code. An unknown code gives a template that names the code.
MessageTemplate messageTemplate(std::string_view code);

/// Gives an English template in another language.
using Translate = std::function<std::string(std::string_view)>;

/// Fills {placeholders}. "{count|row|rows}" becomes "row" where the argument is 1, else "rows". Where there is an argument
/// "reasonCode", {reason} becomes the words of that code.
std::string fillTemplate(std::string_view text, const Issue& issue, const Translate& translate);

std::string messageText(const Issue& issue);
std::string messageText(const std::string& code, const Arguments& arguments);
std::string remedyText(const Issue& issue);
/// "file, row 12, column label", or empty.
std::string placeText(const Place& place);

}  // namespace core::api
