// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>

namespace core::data {

/// "2024-02-29" for days since 1970-01-01; beyond the years 0 to 9999 the plain number.
std::string isoDate(std::int64_t days);

/// "13:05:09", with a fraction where there is one, for units since midnight.
std::string isoTime(std::int64_t units, std::int64_t unitsPerSecond);

/// "2024-02-29T13:05:09" for units since 1970-01-01.
std::string isoTimestamp(std::int64_t units, std::int64_t unitsPerSecond);

}  // namespace core::data
