// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace core::base {

/// Ticks of all cores together since the machine started.
struct ProcessorTime {
    std::int64_t busy = 0, total = 0;

    bool operator==(const ProcessorTime&) const = default;
};

/// Reads the line for all cores of /proc/stat, its first one (proc(5)). @returns nothing if it is none
std::optional<ProcessorTime> parseProcessorTime(std::string_view text);

/// How much of the machine's processor time is in use, by whatever program.
class ProcessorLoad {
public:
    /// Share from 0 to 1 over the last stretch of some tenths of a second, however often it is asked for; negative: not known
    /// (yet).
    double share();

private:
    std::optional<ProcessorTime> m_before;
    std::chrono::steady_clock::time_point m_measured{};
    double m_share = -1;
};

}  // namespace core::base
