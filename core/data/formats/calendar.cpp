// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/calendar.h"

#include <chrono>
#include <cstdio>

namespace core::data {
namespace {

constexpr std::int64_t secondsPerDay = 86'400;
constexpr std::int64_t firstDay = -719'528, lastDay = 2'932'896;  ///< of the years 0 and 9999

std::int64_t floorDivided(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0);
}

}  // namespace

std::string isoDate(std::int64_t days) {
    if (days < firstDay || days > lastDay)
        return std::to_string(days);
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    char text[24];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text;
}

std::string isoTime(std::int64_t units, std::int64_t unitsPerSecond) {
    const std::int64_t seconds = floorDivided(units, unitsPerSecond), fraction = units - seconds * unitsPerSecond;
    char text[64];
    std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    std::string result = text;
    if (fraction == 0)
        return result;
    std::string digits = std::to_string(unitsPerSecond + fraction);
    digits.front() = '.';
    digits.erase(digits.find_last_not_of('0') + 1);
    return result + digits;
}

std::string isoTimestamp(std::int64_t units, std::int64_t unitsPerSecond) {
    const std::int64_t days = floorDivided(units, secondsPerDay * unitsPerSecond);
    return isoDate(days) + "T" + isoTime(units - days * secondsPerDay * unitsPerSecond, unitsPerSecond);
}

}  // namespace core::data
