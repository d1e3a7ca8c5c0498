// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/arguments.h"

namespace app {

/// Exit statuses, the same for every command.
inline constexpr int ExitDone = 0, ExitInput = 2, ExitFailed = 3, ExitCancelled = 130;

/// A subcommand: one file beside this one and one line in registry.cpp.
struct Command {
    std::string_view name;
    std::string_view usage;    ///< what follows the name
    std::string_view summary;
    Options options;           ///< beside --json and --help
    int (*run)(const Arguments&);
};

std::span<const Command> commands();
/// The command of that name, or null.
const Command* findCommand(std::string_view name);
std::string usage();

/// Finds the command that `words` names, reads its options and runs it. @returns the exit status
int runCommand(const std::vector<std::string>& words);

}  // namespace app
