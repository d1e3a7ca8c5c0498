// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <optional>
#include <string>

#include "tests/support/http_server.h"

namespace tests {

/// A file of a made-up repository and how the hub treats it.
struct HubFile {
    std::string content;
    bool large = false;    ///< announced with its SHA-256 and fetched from the second host
    std::string promised;  ///< what the list describes in its place; empty: the content itself
};

/// Two made-up hosts: a hub that knows one model, and the host that its large files lie on. Both speak as huggingface.co does.
/// Set the public members while no request is under way.
class FakeHub {
public:
    static constexpr const char* commit = "0123456789abcdef0123456789abcdef01234567";

    FakeHub();

    std::string address() const { return m_hub.address(); }
    HttpServer& hub() { return m_hub; }
    HttpServer& store() { return m_store; }
    /// Requests for contents at both hosts, the list of files not counted.
    std::size_t contentRequests() const;
    void forgetRequests();

    std::string name = "owner/tiny";
    std::map<std::string, HubFile> files;
    std::optional<ServedAnswer> everything;       ///< the answer to each request to the hub
    std::map<std::string, ServedAnswer> instead;  ///< the answers to requests for these files, wherever they lie; once each
    bool knowsParts = true;                       ///< answers requests for a part with one

private:
    ServedAnswer hubAnswer(const ServedRequest& request);
    ServedAnswer storeAnswer(const ServedRequest& request);
    ServedAnswer content(const std::string& file, const ServedRequest& request);
    std::string list() const;

    HttpServer m_store, m_hub;
};

/// As the hub names contents, reckoned by the test's own means (Qt).
std::string sha256Of(const std::string& content);
std::string gitBlobOf(const std::string& content);

}  // namespace tests
