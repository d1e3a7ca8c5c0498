// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/mail/message.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/base/trim.h"
#include "core/data/formats/mail/mail_text.h"
#include "core/data/text_tools.h"

namespace core::data::mail {
namespace {

constexpr int deepestPart = 100;
constexpr std::size_t longestHeader = 1 << 16, mostHeaders = 2000;

using Headers = std::map<std::string, std::string>;

/// The line at the front, without its end; takes it off.
std::string_view takeLine(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// Takes the headers and the blank line behind them off; of those that come twice the first counts.
Headers takeHeaders(std::string_view& rest) {
    Headers headers;
    std::string* last = nullptr;
    while (!rest.empty()) {
        const std::string_view line = takeLine(rest);
        if (line.empty())
            break;
        if (line.front() == ' ' || line.front() == '\t') {
            if (last != nullptr && last->size() < longestHeader)
                last->append(" ").append(base::trimmed(line));
            continue;
        }
        const std::size_t colon = line.find(':');
        last = nullptr;
        if (colon == std::string_view::npos || headers.size() >= mostHeaders)
            continue;
        const auto [at, fresh] = headers.emplace(folded(line.substr(0, colon)), base::trimmed(line.substr(colon + 1)));
        if (fresh)
            last = &at->second;
    }
    return headers;
}

std::string headerOf(const Headers& headers, const char* name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

/// The value of a parameter ("charset=…") in a header; empty if there is none.
std::string parameter(const std::string& header, const std::string& name) {
    std::string lower = header;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char byte) { return byte >= 'A' && byte <= 'Z' ? byte + 32 : byte; });
    for (std::size_t at = lower.find(name + "="); at != std::string::npos; at = lower.find(name + "=", at + 1)) {
        if (at > 0 && lower[at - 1] != ';' && lower[at - 1] != ' ' && lower[at - 1] != '\t')
            continue;
        std::string_view value = std::string_view(header).substr(at + name.size() + 1);
        if (!value.starts_with('"'))
            return std::string(base::trimmed(value.substr(0, value.find(';'))));
        value.remove_prefix(1);
        return std::string(value.substr(0, value.find('"')));
    }
    return {};
}

class PartReader {
public:
    explicit PartReader(Message& message) : m_message(message) {}

    /// Reads a part with its headers.
    void read(std::string_view bytes, int depth) {
        const Headers headers = takeHeaders(bytes);
        readBody(headers, bytes, depth);
    }

    void readBody(const Headers& headers, std::string_view body, int depth) {
        if (depth > deepestPart) {
            m_message.fault = "data.row.mail-deep";
            return;
        }
        const std::string content = headerOf(headers, "content-type");
        const std::string type = content.empty() ? "text/plain" : folded(content.substr(0, content.find(';')));
        if (folded(headerOf(headers, "content-disposition")).starts_with("attachment"))
            return;
        if (type.starts_with("multipart/"))
            readParts(body, parameter(content, "boundary"), depth);
        else if (type == "text/plain" || type == "text/html")
            readText(headers, parameter(content, "charset"), body, type == "text/html");
    }

    void finish() {
        m_message.text = std::string(trimmed(!isBlank(m_plain) ? m_plain : m_html));
        m_message.text.erase(std::remove(m_message.text.begin(), m_message.text.end(), '\r'), m_message.text.end());
    }

private:
    void readParts(std::string_view body, const std::string& boundary, int depth) {
        if (boundary.empty())
            return;
        const std::string mark = "--" + boundary;
        std::optional<std::size_t> begin;
        for (std::string_view rest = body; !rest.empty();) {
            const auto at = static_cast<std::size_t>(rest.data() - body.data());
            const std::string_view line = takeLine(rest);
            if (!line.starts_with(mark) ||
                (line != mark && !base::trimmed(line.substr(mark.size())).empty() && line != mark + "--"))
                continue;
            if (begin)
                read(body.substr(*begin, at - *begin), depth + 1);
            if (line.substr(mark.size()).starts_with("--") || !m_message.fault.empty())
                return;
            begin = static_cast<std::size_t>(rest.data() - body.data());
        }
        m_message.cutOff = true;
        if (begin)
            read(body.substr(*begin), depth + 1);
    }

    void readText(const Headers& headers, const std::string& charset, std::string_view body, bool html) {
        const std::string coding = folded(headerOf(headers, "content-transfer-encoding"));
        std::string bytes(body);
        if (coding == "base64") {
            const auto decoded = fromBase64(body);
            if (!decoded) {
                m_message.fault = "data.row.mail-base64";
                return;
            }
            bytes = *decoded;
        } else if (coding == "quoted-printable") {
            bytes = fromQuotedPrintable(body, false);
        }
        bool known = true;
        const std::string text = toText(bytes, charset, known);
        if (!known)
            m_message.unknownCharset = charset.substr(0, 60);
        std::string& place = html ? m_html : m_plain;
        place += (place.empty() ? "" : "\n") + (html ? textOfHtml(text) : text);
    }

    Message& m_message;
    std::string m_plain, m_html;
};

}  // namespace

Message readMessage(std::string_view bytes) {
    const Headers headers = takeHeaders(bytes);
    Message message;
    message.subject = decodedHeader(headerOf(headers, "subject"));
    message.from = decodedHeader(headerOf(headers, "from"));
    message.to = decodedHeader(headerOf(headers, "to"));
    message.date = isoMailDate(decodedHeader(headerOf(headers, "date")));
    PartReader reader(message);
    reader.readBody(headers, bytes, 0);
    reader.finish();
    return message;
}

bool beginsWithHeader(std::string_view bytes) {
    constexpr std::size_t longestLine = 1000;  // RFC 5322
    bytes = bytes.substr(0, longestLine);
    const std::string_view line = takeLine(bytes);
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](char byte) { return byte > ' ' && byte < 127; });
}

}  // namespace core::data::mail
