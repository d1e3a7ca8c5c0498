// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "core/hub/http.h"
#include "core/hub/settings.h"

namespace core::hub {

/// What is wanted of a hub.
struct HubRequest {
    std::string path;                                ///< below the hub's address; with the query
    std::int64_t from = 0;                           ///< first byte wanted
    std::string tag;                                 ///< what the hub calls that content; empty: not known
    std::function<void(const HttpHead&)> onHubHead;  ///< what the hub itself answers, before the content; may be empty
};

/// Asks a hub and follows its redirects. The user's token goes to the hub alone, and only encrypted or within this machine.
class Client {
public:
    Client(const Settings& settings, const api::CancelToken& token);

    /// @throws base::Error as Http::get; "hub.token-needed", "hub.token-refused", "hub.gated", "hub.forbidden",
    /// "hub.not-found", "hub.no-revision", "hub.file-gone", "hub.too-many-requests", "hub.wait" {seconds}, "hub.server"
    /// {status}, "hub.status" {status}, "hub.too-many-redirects", "hub.bad-redirect", "hub.insecure-redirect", all with {host}
    void get(const HubRequest& request, const ContentSink& sink);
    /// A whole answer. @throws as get(), and "hub.malformed-answer" if it has more than `limit` bytes
    std::string text(const std::string& path, std::size_t limit);

private:
    WebAddress next(const WebAddress& address, const HttpHead& head) const;
    [[noreturn]] void refuse(const WebAddress& address, const HttpHead& head) const;

    const Settings& m_settings;
    Http m_http;
};

}  // namespace core::hub
