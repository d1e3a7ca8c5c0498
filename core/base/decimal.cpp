// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/decimal.h"

#include <charconv>
#include <cmath>
#include <string>

namespace core::base {

std::optional<double> decimalOf(std::string_view text) {
    std::string digits(text);
    if (const std::size_t comma = digits.find(','); comma != std::string::npos && digits.find('.') == std::string::npos) {
        if (digits.size() - comma == 4 || digits.find(',', comma + 1) != std::string::npos)
            return std::nullopt;
        digits[comma] = '.';
    }
    const char* const begin = digits.data() + (digits.starts_with('+') ? 1 : 0);
    const char* const end = digits.data() + digits.size();
    double value = 0;
    const auto [stop, error] = std::from_chars(begin, end, value);
    return error == std::errc() && stop == end && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace core::base
