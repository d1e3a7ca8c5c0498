// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/fault.h"

namespace core::templates {

std::string filled(std::string_view pattern, Values values) {
    std::string text;
    for (const std::string_view value : values) {
        const std::size_t place = pattern.find("{}");
        text.append(pattern.substr(0, place)).append(value);
        pattern.remove_prefix(place + 2);
    }
    return text.append(pattern);
}

void failType(std::string_view detail, Values values) {
    throw Fault{"template.type", {{"detail", filled(detail, values)}}};
}

void failUndefined(const std::string& detail) {
    throw Fault{"template.undefined", {{"detail", detail}}};
}

void failLimit(const std::string& reasonCode, std::int64_t limit) {
    throw Fault{"template.limit", {{"reasonCode", reasonCode}, {"limit", std::to_string(limit)}}};
}

}  // namespace core::templates
