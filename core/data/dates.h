// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace core::data {

/// How a column writes its dates: 2024-05-23, 23.05.2024, 05/23/2024, each with a time behind or without; seconds or
/// thousandths since 1970.
enum class DateForm { None, YearFirst, DayFirst, MonthFirst, Seconds, Thousandths };

/// The moment in seconds since 1970, zones put aside; none if the cell is no date of that form.
std::optional<std::int64_t> dateOf(std::string_view cell, DateForm form);

/// The form that nearly all of the cells have; None if there is none. Where day and month cannot be told apart, the day comes
/// first.
DateForm dateFormOf(std::span<const std::string_view> cells);

}  // namespace core::data
