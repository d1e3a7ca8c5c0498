// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/label_key.h"

#include <charconv>
#include <cstdio>

#include "core/data/text_tools.h"

namespace core::data {

std::string labelKey(std::string_view label) {
    const std::string plain = folded(label);
    double number = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    if (!plain.empty() && error == std::errc() && end == plain.data() + plain.size()) {
        char text[32];
        std::snprintf(text, sizeof text, "%.15g", number);
        return text;
    }
    std::string key;
    for (const char byte : plain)
        if (byte != ' ' && byte != '-' && byte != '_' && byte != '.')
            key += byte;
    return key.empty() ? plain : key;
}

}  // namespace core::data
