// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace core::base {

/// The folders where the program's own modules and helpers may lie, likely ones first.
std::vector<std::filesystem::path> helperFolders();

struct HelperRun {
    enum class End { Done, NotFound, Failed, TooSlow, TooMuch };
    End end = End::Failed;
    std::string output;
};

struct HelperLimits {
    std::int64_t seconds = 60;  ///< on the clock
    std::size_t outputBytes = 256u << 20;
};

/// Runs one of the program's own helpers in a process of its own: `input` is its standard input, what it prints comes back.
/// The helper limits its memory and computing time itself. `stillWanted` is called some times a second and may throw; the
/// process is ended then.
HelperRun runHelper(const std::string& name, std::string_view input, const HelperLimits& limits,
                    const std::function<void()>& stillWanted);

}  // namespace core::base
