// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/web_address.h"

#include <curl/curl.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <memory>

namespace core::hub {
namespace {

constexpr std::size_t longestAddress = 16'384;

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK)
        return {};
    std::string copy = text;
    curl_free(text);
    return copy;
}

bool isPrintable(const std::string& text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

std::optional<WebAddress> partsOf(CURLU* url) {
    WebAddress address{part(url, CURLUPART_SCHEME), part(url, CURLUPART_HOST), 0, part(url, CURLUPART_PATH),
                       part(url, CURLUPART_QUERY)};
    const bool web = address.scheme == "http" || address.scheme == "https";
    if (!web || address.host.empty() || !part(url, CURLUPART_USER).empty() || !part(url, CURLUPART_PASSWORD).empty())
        return {};
    std::ranges::transform(address.host, address.host.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    address.port = std::atoi(part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT).c_str());
    return address;
}

std::optional<WebAddress> parse(const std::string& first, const std::string& second) {
    const Handle url(curl_url(), curl_url_cleanup);
    if (!url || curl_url_set(url.get(), CURLUPART_URL, first.c_str(), 0) != CURLUE_OK)
        return {};
    if (!second.empty() && curl_url_set(url.get(), CURLUPART_URL, second.c_str(), 0) != CURLUE_OK)
        return {};
    return partsOf(url.get());
}

bool isAcceptable(const std::string& text) {
    return !text.empty() && text.size() <= longestAddress && isPrintable(text);
}

}  // namespace

std::string WebAddress::text() const {
    return scheme + "://" + host + ":" + std::to_string(port) + path + (query.empty() ? "" : "?" + query);
}

bool WebAddress::sameOrigin(const WebAddress& other) const {
    return scheme == other.scheme && host == other.host && port == other.port;
}

bool WebAddress::isLoopback() const {
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

std::optional<WebAddress> parseWebAddress(const std::string& text) {
    return isAcceptable(text) ? parse(text, {}) : std::nullopt;
}

std::optional<WebAddress> resolveAddress(const WebAddress& base, const std::string& location) {
    return isAcceptable(location) ? parse(base.text(), location) : std::nullopt;
}

std::optional<std::string> percentDecoded(const std::string& text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at];
            continue;
        }
        const std::string digits = text.substr(at + 1, 2);
        if (digits.size() != 2 || digits == "00" ||
            !std::ranges::all_of(digits, [](unsigned char c) { return std::isxdigit(c); }))
            return {};
        decoded += static_cast<char>(std::stoi(digits, nullptr, 16));
        at += 2;
    }
    return decoded;
}

std::string percentEncoded(const std::string& text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    for (const unsigned char c : text) {
        const bool plain = c < 0x80 && (std::isalnum(c) || c == '-' || c == '.' || c == '_' || c == '~');
        if (plain)
            encoded += static_cast<char>(c);
        else
            encoded.append({'%', digits[c >> 4], digits[c & 15]});
    }
    return encoded;
}

}  // namespace core::hub
