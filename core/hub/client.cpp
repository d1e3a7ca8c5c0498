// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/client.h"

#include "core/base/error.h"

namespace core::hub {
namespace {

constexpr int mostRedirects = 5;

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace

Client::Client(const Settings& settings, const api::CancelToken& token) : m_settings(settings), m_http(token) {}

void Client::get(const HubRequest& request, const ContentSink& sink) {
    auto address = parseWebAddress(m_settings.hub.text() + request.path);
    if (!address)
        throw base::Error("internal.unexpected", {}, {}, "an address that cannot be", api::Fault::Program);
    for (int hop = 0; hop <= mostRedirects; ++hop) {
        const bool own = address->sameOrigin(m_settings.hub);
        const bool mayHoldSecrets = own && (address->isSecure() || address->isLoopback());
        bool told = !own || !request.onHubHead;
        const auto tell = [&](const HttpHead& head) {
            if (!told)
                request.onHubHead(head);
            told = true;
        };
        // Another host names the same content in its own way, so the hub's name for it would always ask for the whole file
        // there.
        const std::string ifRange = own && !request.tag.empty() ? "\"" + request.tag + "\"" : "";
        const HttpHead head = m_http.get({*address, mayHoldSecrets ? m_settings.token : "", request.from, ifRange},
                                         [&](const HttpHead& first, std::string_view piece) {
                                             tell(first);
                                             sink(first, piece);
                                         });
        if (head.status == 200 || head.status == 206)
            return;
        if (!isRedirect(head.status))
            refuse(*address, head);
        tell(head);
        address = next(*address, head);
    }
    throw base::Error("hub.too-many-redirects", {{"host", m_settings.hub.host}, {"limit", std::to_string(mostRedirects)}}, {},
                      {}, api::Fault::Program);
}

std::string Client::text(const std::string& path, std::size_t limit) {
    std::string text;
    get({.path = path}, [&](const HttpHead&, std::string_view piece) {
        if (text.size() + piece.size() > limit)
            throw base::Error("hub.malformed-answer", {{"host", m_settings.hub.host}}, {},
                              "longer than " + std::to_string(limit) + " bytes", api::Fault::Program);
        text += piece;
    });
    return text;
}

WebAddress Client::next(const WebAddress& address, const HttpHead& head) const {
    const auto target = resolveAddress(address, head.field("location"));
    if (!target)
        throw base::Error("hub.bad-redirect", {{"host", address.host}}, {}, {}, api::Fault::Program);
    if (address.isSecure() && !target->isSecure())
        throw base::Error("hub.insecure-redirect", {{"host", address.host}, {"target", target->host}}, {}, {},
                          api::Fault::Program);
    return *target;
}

void Client::refuse(const WebAddress& address, const HttpHead& head) const {
    const api::Arguments arguments{
        {"host", address.host}, {"status", std::to_string(head.status)}, {"seconds", std::to_string(head.retryAfter)}};
    const std::string reason = head.field("x-error-code");
    const auto input = [&](const char* code) { return base::Error(code, arguments); };
    const auto server = [&](const char* code) { return base::Error(code, arguments, {}, {}, api::Fault::Program); };
    if (reason == "GatedRepo")
        throw input("hub.gated");
    if (head.status == 401)
        throw input(m_settings.token.empty() ? "hub.token-needed" : "hub.token-refused");
    if (head.status == 403)
        throw input("hub.forbidden");
    if (head.status == 404)
        throw input(reason == "RevisionNotFound" ? "hub.no-revision"
                    : reason == "EntryNotFound"  ? "hub.file-gone"
                                                 : "hub.not-found");
    if (head.status == 429)
        throw server(head.retryAfter > 0 ? "hub.wait" : "hub.too-many-requests");
    throw server(head.status >= 500 ? "hub.server" : "hub.status");
}

}  // namespace core::hub
