// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tests {

struct ServedRequest {
    std::string target;                         ///< path and query
    std::map<std::string, std::string> fields;  ///< names in lower case
};

struct ServedAnswer {
    int status = 200;
    std::string fields;  ///< further lines of the head, each with "\r\n"
    std::string body;
    std::int64_t cutAfter = -1;  ///< the connection breaks after so many bytes of the body; negative: it does not
    bool stall = false;          ///< nothing more comes after these bytes, but the connection stays
};

/// A web server on 127.0.0.1 for one test: it answers each request, one after the other, by asking a function on its own
/// thread.
class HttpServer {
public:
    using Handler = std::function<ServedAnswer(const ServedRequest&)>;

    explicit HttpServer(Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// "http://127.0.0.1:PORT", or with another name of this machine.
    std::string address(const std::string& host = "127.0.0.1") const;
    std::vector<ServedRequest> requests() const;
    void forgetRequests();

private:
    void serve();
    void answer(int connection);

    Handler m_handler;
    int m_listener = -1, m_port = 0;
    std::atomic<bool> m_stop{false};
    mutable std::mutex m_mutex;
    std::vector<ServedRequest> m_requests;  ///< guarded by m_mutex
    std::thread m_thread;
};

}  // namespace tests
