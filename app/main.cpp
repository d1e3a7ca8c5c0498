// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "core/api/session.h"

#ifdef TUNEWRIGHT_GUI
#include "ui/application.h"
#endif

namespace {

/// Only a folder that holds a project: a job file without its command is told of, not opened.
bool isProject(const std::string& path) {
    std::error_code unreadable;
    return !app::findCommand(path) && std::filesystem::exists(std::filesystem::path(path) / "project.json", unreadable);
}

int openWindow([[maybe_unused]] int argc, [[maybe_unused]] char** argv) {
#ifdef TUNEWRIGHT_GUI
    const auto session = core::api::makeSession();
    return ui::runWindow(argc, argv, *session);
#else
    std::fputs("This build has no window.\n", stderr);
    std::fputs(app::usage().c_str(), stderr);
    return app::ExitInput;
#endif
}

}  // namespace

int main(int argc, char** argv) {
    core::api::prepareProcess();
    const std::string first = argc > 1 ? argv[1] : "";
    const bool window = first.empty() || (first.front() == '-' && first != "--help" && first != "-h" && first != "--version") ||
                        isProject(first);
    try {
        return window ? openWindow(argc, argv) : app::runCommand(std::vector<std::string>(argv + 1, argv + argc));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tunewright: %s\n", error.what());
        return app::ExitFailed;
    }
}
