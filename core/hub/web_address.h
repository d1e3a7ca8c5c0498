// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>

namespace core::hub {

/// An http or https address in its parts. `path` begins with a slash and is as it was written (percent signs stay).
struct WebAddress {
    std::string scheme, host;  ///< lower case
    int port = 0;              ///< filled in where the address has none
    std::string path, query;   ///< `query` without its question mark

    std::string text() const;
    /// Scheme, host and port: what may see the same secrets.
    bool sameOrigin(const WebAddress& other) const;
    bool isSecure() const { return scheme == "https"; }
    /// True for this machine itself, which no secret leaves on its way.
    bool isLoopback() const;
};

/// Nothing for another scheme, a user name in the address, control characters, or what is no address.
std::optional<WebAddress> parseWebAddress(const std::string& text);

/// Where a redirect from `base` leads: `location` may be relative.
std::optional<WebAddress> resolveAddress(const WebAddress& base, const std::string& location);

/// Percent signs resolved. Nothing if there is a wrong one or a NUL.
std::optional<std::string> percentDecoded(const std::string& text);
/// Everything but letters, digits, "-", ".", "_", "~" becomes percent signs.
std::string percentEncoded(const std::string& text);

}  // namespace core::hub
