// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/settings.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/trim.h"
#include "core/job/paths.h"

namespace core::hub {
namespace {

constexpr const char* publicHub = "https://huggingface.co";
constexpr std::size_t longestToken = 4096;

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// `place` says where the address was written.
WebAddress endpoint(const std::string& chosen, const char* place) {
    auto address = parseWebAddress(chosen.empty() ? publicHub : chosen);
    if (!address || !address->query.empty())
        throw base::Error("hub.bad-endpoint", {}, {.field = place});
    while (address->path.ends_with('/'))
        address->path.pop_back();
    return *address;
}

/// White space round a token is what editors leave.
std::string checkedToken(std::string_view given, const api::Place& place) {
    const std::string token(base::trimmed(given));
    const auto isPlain = [](unsigned char c) { return c > 0x20 && c < 0x7f; };
    if (token.size() > longestToken || !std::ranges::all_of(token, isPlain))
        throw base::Error("hub.bad-token", {}, place);
    return token;
}

std::string userToken() {
    if (const std::string token = variable("HF_TOKEN"); !token.empty())
        return checkedToken(token, {.field = "HF_TOKEN"});
    const std::string file = job::hubTokenFile();
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return {};
    return checkedToken(base::readFile(file, longestToken), {.file = file});
}

bool isOffline() {
    const std::string value = variable("HF_HUB_OFFLINE");
    return value == "1" || value == "true" || value == "TRUE" || value == "True" || value == "ON" || value == "YES";
}

}  // namespace

Settings settingsFromEnvironment() {
    return {.hub = endpoint(variable("HF_ENDPOINT"), "HF_ENDPOINT"), .token = userToken(), .cache = job::hubCacheFolder()};
}

Settings settingsFor(const api::DownloadRequest& request) {
    if (isOffline())
        throw base::Error("hub.offline");
    if (request.hub.empty()) {
        Settings settings = settingsFromEnvironment();
        if (!request.token.empty())
            settings.token = checkedToken(request.token, {});
        return settings;
    }
    Settings settings{
        .hub = endpoint(request.hub, "hub"), .token = checkedToken(request.token, {}), .cache = job::hubCacheFolder()};
    const WebAddress usual = endpoint(variable("HF_ENDPOINT"), "HF_ENDPOINT");
    if (settings.token.empty() && settings.hub.sameOrigin(usual))
        settings.token = userToken();
    return settings;
}

}  // namespace core::hub
