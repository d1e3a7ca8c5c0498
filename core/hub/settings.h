// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <chrono>
#include <string>

#include "core/api/session.h"
#include "core/hub/web_address.h"

namespace core::hub {

/// Where models come from and go to, and how patient the program is.
struct Settings {
    WebAddress hub;                         ///< its path without a slash at the end; empty for most hubs
    std::string token;                      ///< the user's secret; empty: none
    std::string cache;                      ///< folder
    int attempts = 5;                       ///< at a file, when the connection breaks without a byte more than before
    std::chrono::milliseconds pause{1000};  ///< before the second attempt; doubled before each further one
};

/// From the variables that other programs of the hub know too: HF_ENDPOINT, HF_TOKEN, HF_TOKEN_PATH, HF_HOME and HF_HUB_CACHE.
/// @throws base::Error "hub.bad-endpoint", "hub.bad-token" (both name the place, never the value), "file.…"
Settings settingsFromEnvironment();
/// The same, with the hub and the token that the request names. The environment's token is not shown to another hub.
/// @throws as settingsFromEnvironment(); "hub.offline" if HF_HUB_OFFLINE forbids the network
Settings settingsFor(const api::DownloadRequest& request);

}  // namespace core::hub
