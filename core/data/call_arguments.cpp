// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/call_arguments.h"

#include <algorithm>

namespace core::data {
namespace {

using base::Json;

void gather(const Json& value, std::string_view name, std::string& words) {
    if (value.is_string() || value.is_number_integer()) {
        words.append(words.empty() ? "" : "\n").append(argumentLabel(name));
        words += value.is_string() ? value.get_ref<const std::string&>() : value.dump();
    } else if (value.is_array()) {
        for (const Json& each : value)
            gather(each, name, words);
    } else if (value.is_object()) {
        for (const auto& [key, each] : value.items())
            gather(each, key, words);
    }
}

}  // namespace

std::string argumentLabel(std::string_view name) {
    if (name.empty())
        return {};
    std::string label(name);
    std::replace(label.begin(), label.end(), '_', ' ');
    return label.append(": ");
}

void gatherArguments(const Json& arguments, std::string& words) {
    gather(arguments, {}, words);
}

}  // namespace core::data
