// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "core/base/trim.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t longestDate = 40;
constexpr std::int64_t earliestSeconds = 315532800, latestSeconds = 4102444800;  ///< 1980 to 2100

/// Takes a number of at most four digits off the text; -1 if there is none.
int takeNumber(std::string_view& text) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + std::min<std::size_t>(4, text.size()), number);
    if (error != std::errc() || number < 0)
        return -1;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// Seconds of the day in "T12:30", " 12:30:05.5Z"; nothing counts as midnight.
std::optional<std::int64_t> timeOf(std::string_view text) {
    if (text.empty())
        return 0;
    if (text.front() != 'T' && text.front() != ' ' && text.front() != ',')
        return {};
    text = base::trimmed(text.substr(1));
    const int hour = takeNumber(text);
    if (hour < 0 || hour > 24 || text.empty() || text.front() != ':')
        return {};
    text.remove_prefix(1);
    const int minute = takeNumber(text);
    if (minute < 0 || minute > 59)
        return {};
    int second = 0;
    if (!text.empty() && text.front() == ':') {
        text.remove_prefix(1);
        second = std::clamp(takeNumber(text), 0, 60);
    }
    if (base::trimmed(text) == "PM" || base::trimmed(text) == "pm")
        return (hour % 12 + 12) * 3600 + minute * 60 + second;
    return hour * 3600 + minute * 60 + second;
}

std::optional<std::int64_t> writtenDate(std::string_view cell, DateForm form) {
    std::array<int, 3> parts{};
    char separator = 0;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if ((parts[part] = takeNumber(cell)) < 0)
            return {};
        if (part == 2)
            break;
        if (cell.empty() || (separator != 0 && cell.front() != separator) ||
            std::string_view("-./").find(cell.front()) == std::string_view::npos)
            return {};
        separator = cell.front();
        cell.remove_prefix(1);
    }
    if (form == DateForm::DayFirst)
        std::swap(parts[0], parts[2]);
    else if (form == DateForm::MonthFirst)
        parts = {parts[2], parts[0], parts[1]};
    const int year = parts[0] < 100 && form != DateForm::YearFirst ? parts[0] + (parts[0] < 70 ? 2000 : 1900) : parts[0];
    const std::chrono::year_month_day day{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(parts[1])),
                                          std::chrono::day(static_cast<unsigned>(parts[2]))};
    const auto time = timeOf(cell);
    if (year < 1000 || year > 2999 || !day.ok() || !time)
        return {};
    return std::chrono::sys_days(day).time_since_epoch().count() * std::int64_t{86400} + *time;
}

}  // namespace

std::optional<std::int64_t> dateOf(std::string_view cell, DateForm form) {
    cell = base::trimmed(cell);
    if (form == DateForm::None || cell.empty() || cell.size() > longestDate)
        return {};
    if (form != DateForm::Seconds && form != DateForm::Thousandths)
        return writtenDate(cell, form);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error != std::errc() || end != cell.data() + cell.size())
        return {};
    if (form == DateForm::Thousandths)
        number /= 1000;
    return number >= earliestSeconds && number <= latestSeconds ? std::optional(number) : std::nullopt;
}

DateForm dateFormOf(std::span<const std::string_view> cells) {
    DateForm best = DateForm::None;
    std::size_t most = 0;
    for (const DateForm form :
         {DateForm::YearFirst, DateForm::DayFirst, DateForm::MonthFirst, DateForm::Seconds, DateForm::Thousandths}) {
        const auto fitting = static_cast<std::size_t>(std::count_if(
            cells.begin(), cells.end(), [form](std::string_view cell) { return dateOf(cell, form).has_value(); }));
        if (fitting > most) {
            best = form;
            most = fitting;
        }
    }
    return most > 0 && most * 20 >= cells.size() * 19 ? best : DateForm::None;
}

}  // namespace core::data
