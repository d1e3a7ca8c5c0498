// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/memory.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/models/tensor_memory.h"

namespace core::training {
namespace {

/// A line such as "VmRSS:    123 kB" of a file below /proc.
std::int64_t kilobyteLine(const char* path, const std::string& key) {
    // Files below /proc have size 0 until they are read, so base::readFile is of no use here.
    std::FILE* file = std::fopen(path, "re");
    if (!file)
        return 0;
    char line[256];
    std::int64_t bytes = 0;
    while (std::fgets(line, sizeof line, file))
        if (std::string_view(line).starts_with(key))
            bytes = std::strtoll(line + key.size(), nullptr, 10) * 1024;
    std::fclose(file);
    return bytes;
}

}  // namespace

std::int64_t residentBytes() {
    return kilobyteLine("/proc/self/status", "VmRSS:");
}

std::int64_t peakResidentBytes() {
    return kilobyteLine("/proc/self/status", "VmHWM:");
}

std::int64_t heldBeyondProgram() {
    return std::max<std::int64_t>(residentBytes() - models::keptForLater() - programBytes, 0);
}

std::int64_t availableBytes() {
    const std::int64_t free = kilobyteLine("/proc/meminfo", "MemAvailable:");
    return free > 0 ? free + kilobyteLine("/proc/self/status", "RssAnon:") : 0;
}

}  // namespace core::training
