// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

namespace core::api {
class Session;
}

namespace ui {

/// Shows the window until it is closed. A folder or files on the command line are opened as if dropped on it.
/// @returns the exit status of the event loop
int runWindow(int argc, char** argv, core::api::Session& session);

}  // namespace ui
