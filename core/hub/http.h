// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/api/cancel_token.h"
#include "core/hub/web_address.h"

namespace core::hub {

struct HttpRequest {
    WebAddress address;
    std::string token;      ///< sent as the bearer's; empty: none
    std::int64_t from = 0;  ///< first byte wanted
    std::string ifRange;    ///< only if the content still has this tag, with its quotes; empty: in any case
};

/// What stands before the content.
struct HttpHead {
    int status = 0;
    std::map<std::string, std::string> fields;  ///< those that a hub uses; names in lower case
    std::int64_t retryAfter = 0;                ///< seconds; 0: not said

    std::string field(const std::string& name) const;
};

/// Takes the content of an answer with status 200 or 206 piece by piece. May throw; the transfer then ends.
using ContentSink = std::function<void(const HttpHead&, std::string_view piece)>;

/// GET over libcurl: certificates are checked, proxy variables obeyed, redirects left to the caller, one connection kept open.
/// Not for several threads at once.
class Http {
public:
    explicit Http(api::CancelToken token);

    /// @throws base::Error "hub.no-connection", "hub.no-proxy", "hub.tls", "hub.timed-out", "hub.interrupted",
    /// "hub.malformed-answer", each with {host}; base::CancelledException; what the sink throws
    HttpHead get(const HttpRequest& request, const ContentSink& sink);

private:
    api::CancelToken m_token;
    std::shared_ptr<void> m_handle;
};

}  // namespace core::hub
