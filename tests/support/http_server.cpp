// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "tests/support/http_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace tests {
namespace {

constexpr int glance = 20;  // milliseconds between two looks at the stop flag

/// True once there is something to read (or the other side has gone).
bool isReady(int descriptor) {
    pollfd entry{descriptor, POLLIN, 0};
    return ::poll(&entry, 1, glance) > 0;
}

void sendAll(int connection, const std::string& bytes) {
    for (std::size_t sent = 0; sent < bytes.size();) {
        const ssize_t count = ::send(connection, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += static_cast<std::size_t>(count);
    }
}

ServedRequest parse(const std::string& head) {
    ServedRequest request;
    const std::size_t first = head.find(' '), second = head.find(' ', first + 1);
    request.target = head.substr(first + 1, second - first - 1);
    for (std::size_t at = head.find("\r\n"); at != std::string::npos; at = head.find("\r\n", at + 2)) {
        const std::string line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos)
            continue;
        std::string name = line.substr(0, colon);
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        request.fields[name] = line.substr(colon + 2);
    }
    return request;
}

}  // namespace

HttpServer::HttpServer(Handler handler) : m_handler(std::move(handler)), m_listener(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in local{};
    local.sin_family = AF_INET;
    local.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof local;
    auto* address = reinterpret_cast<sockaddr*>(&local);
    if (::bind(m_listener, address, length) != 0 || ::listen(m_listener, 8) != 0 ||
        ::getsockname(m_listener, address, &length) != 0)
        throw std::runtime_error("the test's server cannot listen");
    m_port = ::ntohs(local.sin_port);
    m_thread = std::thread([this] { serve(); });
}

HttpServer::~HttpServer() {
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

std::string HttpServer::address(const std::string& host) const {
    return "http://" + host + ":" + std::to_string(m_port);
}

std::vector<ServedRequest> HttpServer::requests() const {
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void HttpServer::forgetRequests() {
    const std::lock_guard lock(m_mutex);
    m_requests.clear();
}

void HttpServer::serve() {
    while (!m_stop) {
        if (!isReady(m_listener))
            continue;
        const int connection = ::accept(m_listener, nullptr, nullptr);
        answer(connection);
        ::close(connection);
    }
}

void HttpServer::answer(int connection) {
    std::string head;
    while (!m_stop && head.find("\r\n\r\n") == std::string::npos) {
        if (!isReady(connection))
            continue;
        char bytes[4096];
        const ssize_t count = ::recv(connection, bytes, sizeof bytes, 0);
        if (count <= 0 || bytes[0] == '\x16')  // gone, or the beginning of an encrypted connection
            return;
        head.append(bytes, static_cast<std::size_t>(count));
    }
    const ServedRequest request = parse(head);
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(request);
    }
    const ServedAnswer answer = m_handler(request);
    std::string fields = answer.fields;
    if (fields.find("Content-Length") == std::string::npos)
        fields += "Content-Length: " + std::to_string(answer.body.size()) + "\r\n";
    sendAll(connection, "HTTP/1.1 " + std::to_string(answer.status) + " Text\r\nConnection: close\r\n" + fields + "\r\n");
    sendAll(connection, answer.cutAfter < 0 ? answer.body : answer.body.substr(0, static_cast<std::size_t>(answer.cutAfter)));
    while (answer.stall && !m_stop && !isReady(connection))
        ;
}

}  // namespace tests
