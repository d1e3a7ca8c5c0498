// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/base/processor_load.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace core::base {
namespace {

// A tick is a hundredth of a second: a shorter stretch would say little.
constexpr std::chrono::milliseconds stretch{200};

/// The columns of the line in their order. What guests use is in User and Nice already.
enum Column { User, Nice, System, Idle, WaitingForDisk, Interrupts, SoftInterrupts, Stolen, ColumnCount };

std::optional<ProcessorTime> processorTime() {
    std::FILE* file = std::fopen("/proc/stat", "re");
    if (!file)
        return std::nullopt;
    char line[512];
    const bool read = std::fgets(line, sizeof line, file);
    std::fclose(file);
    return read ? parseProcessorTime(line) : std::nullopt;
}

}  // namespace

std::optional<ProcessorTime> parseProcessorTime(std::string_view text) {
    constexpr std::string_view name = "cpu ";
    if (!text.starts_with(name))
        return std::nullopt;
    text = text.substr(name.size(), text.find('\n') - name.size());
    std::array<std::int64_t, ColumnCount> ticks{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (int column = 0; column < ColumnCount; ++column) {
        while (at != end && *at == ' ')
            ++at;
        const auto [rest, fault] = std::from_chars(at, end, ticks[static_cast<std::size_t>(column)]);
        if (fault != std::errc()) {
            if (column <= Idle)
                return std::nullopt;
            break;  // older systems have fewer columns
        }
        at = rest;
    }
    ProcessorTime time;
    for (const std::int64_t count : ticks)
        time.total += count;
    time.busy = time.total - ticks[Idle] - ticks[WaitingForDisk];
    return time;
}

double ProcessorLoad::share() {
    const auto now = std::chrono::steady_clock::now();
    if (m_before && now - m_measured < stretch)
        return m_share;
    const auto time = processorTime();
    if (time && m_before && time->total > m_before->total)
        m_share = static_cast<double>(time->busy - m_before->busy) / static_cast<double>(time->total - m_before->total);
    m_before = time;
    m_measured = now;
    return m_share;
}

}  // namespace core::base
