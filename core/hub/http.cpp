// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/http.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <exception>
#include <new>

#include "core/base/cancel.h"
#include "core/base/trim.h"

namespace core::hub {
namespace {

constexpr long connectSeconds = 30, silentSeconds = 60;
constexpr std::size_t longestField = 16'384, longestUnused = 65'536;
constexpr std::array<std::string_view, 8> usedFields{"etag",          "x-linked-etag", "x-repo-commit",  "location",
                                                     "content-range", "x-error-code",  "content-length", "content-encoding"};

/// What the callbacks of one transfer share. Nothing may be thrown through libcurl, so what is thrown waits here.
struct Transfer {
    const api::CancelToken& token;
    const ContentSink& sink;
    HttpHead head;
    std::exception_ptr thrown;
    std::size_t unused = 0;  ///< bytes of content that nobody wants
};

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::size_t onField(char* bytes, std::size_t, std::size_t count, void* user) {
    auto& transfer = *static_cast<Transfer*>(user);
    const std::string_view line(bytes, count);
    try {
        if (line.starts_with("HTTP/")) {
            transfer.head = {};  // what came before belongs to a provisional answer
            const std::size_t blank = line.find(' ');
            transfer.head.status =
                blank == std::string_view::npos ? 0 : std::atoi(std::string(line.substr(blank + 1, 3)).c_str());
        } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos && count <= longestField) {
            const std::string name = lowered(base::trimmed(line.substr(0, colon)));
            if (std::ranges::find(usedFields, name) != usedFields.end())
                transfer.head.fields[name] = base::trimmed(line.substr(colon + 1));
        }
        return count;
    } catch (...) {
        transfer.thrown = std::current_exception();
        return 0;
    }
}

std::size_t onContent(char* bytes, std::size_t, std::size_t count, void* user) {
    auto& transfer = *static_cast<Transfer*>(user);
    try {
        if (transfer.head.status == 200 || transfer.head.status == 206) {
            transfer.sink(transfer.head, {bytes, count});
            return count;
        }
        // The pages that come with errors and redirects are for browsers. A short one is read so that the connection can be
        // kept.
        transfer.unused += count;
        return transfer.unused <= longestUnused ? count : 0;
    } catch (...) {
        transfer.thrown = std::current_exception();
        return 0;
    }
}

int onProgress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Transfer*>(user)->token.isCancelled() ? 1 : 0;
}

const char* codeOf(CURLcode result) {
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return "hub.no-connection";
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return "hub.no-proxy";
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return "hub.tls";
    case CURLE_OPERATION_TIMEDOUT:
        return "hub.timed-out";
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return "hub.malformed-answer";
    default:
        return "hub.interrupted";
    }
}

/// Owns the fields of a request.
class FieldList {
public:
    ~FieldList() { curl_slist_free_all(m_first); }
    void add(const std::string& line) {
        curl_slist* longer = curl_slist_append(m_first, line.c_str());
        if (!longer)
            throw std::bad_alloc();
        m_first = longer;
    }
    curl_slist* first() const { return m_first; }

private:
    curl_slist* m_first = nullptr;
};

void setUp(CURL* handle, const std::string& address, const FieldList& fields, Transfer& transfer) {
    curl_easy_reset(handle);
    curl_easy_setopt(handle, CURLOPT_URL, address.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "tunewright");
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, fields.first());
    // A proxy is not told what is meant for the hub.
    curl_easy_setopt(handle, CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
    curl_easy_setopt(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connectSeconds);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, silentSeconds);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, onField);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, onContent);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &transfer);
}

}  // namespace

std::string HttpHead::field(const std::string& name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? "" : found->second;
}

Http::Http(api::CancelToken token) : m_token(std::move(token)) {
    // Not safe beside other threads, but a function's static is made once; libcurl counts the calls of others.
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    CURL* handle = ready == CURLE_OK ? curl_easy_init() : nullptr;
    if (!handle)
        throw base::Error("internal.unexpected", {}, {}, "libcurl cannot start", api::Fault::Program);
    m_handle.reset(handle, curl_easy_cleanup);
}

HttpHead Http::get(const HttpRequest& request, const ContentSink& sink) {
    base::stopIfCancelled(m_token);
    CURL* handle = m_handle.get();
    FieldList fields;
    if (!request.token.empty())
        fields.add("Authorization: Bearer " + request.token);
    if (request.from > 0)
        fields.add("Range: bytes=" + std::to_string(request.from) + "-");
    if (request.from > 0 && !request.ifRange.empty())
        fields.add("If-Range: " + request.ifRange);
    Transfer transfer{m_token, sink, {}, {}};
    setUp(handle, request.address.text(), fields, transfer);
    const CURLcode result = curl_easy_perform(handle);
    curl_off_t wait = 0;
    curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &wait);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, nullptr);  // they end with this function
    if (transfer.thrown)
        std::rethrow_exception(transfer.thrown);
    base::stopIfCancelled(m_token);
    if (result != CURLE_OK && transfer.unused <= longestUnused)
        throw base::Error(codeOf(result), {{"host", request.address.host}}, {}, curl_easy_strerror(result),
                          api::Fault::Program);
    transfer.head.retryAfter = wait;
    return transfer.head;
}

}  // namespace core::hub
