// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/mail/mail_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

#include "core/base/error.h"
#include "core/data/encoding.h"
#include "core/data/text_tools.h"

namespace core::data::mail {
namespace {

int hexDigit(char byte) {
    return byte >= '0' && byte <= '9'   ? byte - '0'
           : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10
           : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10
                                        : -1;
}

int base64Digit(char byte) {
    if (byte >= 'A' && byte <= 'Z')
        return byte - 'A';
    if (byte >= 'a' && byte <= 'z')
        return byte - 'a' + 26;
    if (byte >= '0' && byte <= '9')
        return byte - '0' + 52;
    return byte == '+' || byte == '-' ? 62 : byte == '/' || byte == '_' ? 63 : -1;
}

/// One encoded word, from behind its "=?"; moves `at` behind it. Nothing if it is none.
std::optional<std::string> encodedWord(std::string_view value, std::size_t& at) {
    const std::size_t charsetEnd = value.find('?', at + 2);
    if (charsetEnd == std::string_view::npos || charsetEnd + 2 >= value.size() || value[charsetEnd + 2] != '?')
        return std::nullopt;
    const std::size_t end = value.find("?=", charsetEnd + 3);
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string_view charset = value.substr(at + 2, charsetEnd - at - 2);
    charset = charset.substr(0, charset.find('*'));  // a language may follow
    const std::string_view body = value.substr(charsetEnd + 3, end - charsetEnd - 3);
    const bool base64 = value[charsetEnd + 1] == 'B' || value[charsetEnd + 1] == 'b';
    const std::optional<std::string> bytes = base64 ? fromBase64(body) : fromQuotedPrintable(body, true);
    if (!bytes)
        return std::nullopt;
    at = end + 2;
    bool known = true;
    return toText(*bytes, charset, known);
}

struct Entity {
    std::string_view name;
    char32_t character;
};
constexpr Entity entities[] = {{"amp", '&'},     {"lt", '<'},       {"gt", '>'},       {"quot", '"'},      {"apos", '\''},
                               {"nbsp", 0xA0},   {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026}, {"euro", 0x20AC},
                               {"auml", 0xE4},   {"ouml", 0xF6},    {"uuml", 0xFC},    {"Auml", 0xC4},     {"Ouml", 0xD6},
                               {"Uuml", 0xDC},   {"szlig", 0xDF},   {"eacute", 0xE9},  {"egrave", 0xE8},   {"agrave", 0xE0},
                               {"ccedil", 0xE7}, {"copy", 0xA9},    {"rsquo", 0x2019}, {"lsquo", 0x2018},  {"rdquo", 0x201D},
                               {"ldquo", 0x201C}};

/// The character that an entity stands for; 0 if it is not known.
char32_t entity(std::string_view name) {
    if (name.starts_with('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        char32_t value = 0;
        for (const char byte : name.substr(hex ? 2 : 1)) {
            const int digit = hexDigit(byte);
            if (digit < 0 || (!hex && digit > 9) || value > 0x10FFFF)
                return 0;
            value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
        }
        return value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0 : value;
    }
    const auto* const found =
        std::find_if(std::begin(entities), std::end(entities), [&](const Entity& each) { return each.name == name; });
    return found == std::end(entities) ? 0 : found->character;
}

bool breaksLine(std::string_view tag) {
    constexpr std::string_view blocks[] = {"p",  "br", "div", "tr", "li",    "h1",        "h2",
                                           "h3", "h4", "h5",  "h6", "table", "blockquote"};
    return std::find(std::begin(blocks), std::end(blocks), tag) != std::end(blocks);
}

/// Lower-case name of the tag whose inside (behind "<") is given, without a slash.
std::string tagName(std::string_view inside) {
    std::string name;
    for (std::size_t at = inside.starts_with('/') ? 1 : 0;
         at < inside.size() && std::isalnum(static_cast<unsigned char>(inside[at])); ++at)
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(inside[at])));
    return name;
}

/// Gathers text with single spaces and at most one blank line.
class Flow {
public:
    void add(std::string_view text) {
        for (const char byte : text) {
            const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
            if (space) {
                m_space = m_space || !(m_text.empty() || m_text.back() == '\n');
                continue;
            }
            if (m_space)
                m_text += ' ';
            m_space = false;
            m_text += byte;
        }
    }
    void breakLine() {
        m_space = false;
        if (!m_text.empty() && !m_text.ends_with('\n'))
            m_text += '\n';
    }
    std::string take() { return std::string(trimmed(m_text)); }

private:
    std::string m_text;
    bool m_space = false;
};

}  // namespace

std::optional<std::string> fromBase64(std::string_view text) {
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char byte : text) {
        if (byte == '=' || byte == '\n' || byte == '\r' || byte == ' ' || byte == '\t')
            continue;
        const int digit = base64Digit(byte);
        if (digit < 0)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xff);
        }
    }
    return bytes;
}

std::string fromQuotedPrintable(std::string_view text, bool underscores) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '_' && underscores) {
            bytes += ' ';
        } else if (text[at] != '=') {
            bytes += text[at];
        } else if (text.substr(at + 1).starts_with("\r\n")) {
            at += 2;
        } else if (text.substr(at + 1).starts_with('\n')) {
            at += 1;
        } else if (at + 2 < text.size() && hexDigit(text[at + 1]) >= 0 && hexDigit(text[at + 2]) >= 0) {
            bytes += static_cast<char>(hexDigit(text[at + 1]) * 16 + hexDigit(text[at + 2]));
            at += 2;
        } else {
            bytes += '=';
        }
    }
    return bytes;
}

std::string toText(std::string_view bytes, std::string_view charset, bool& known) {
    const std::string name = folded(charset);
    std::string text(bytes);
    if (!name.empty() && name != "utf-8" && name != "utf8" && name != "us-ascii") {
        try {
            text = toUtf8(bytes, std::string(charset));
        } catch (const base::Error&) {
            known = false;
        }
    }
    return validUtf8Prefix(text) == text.size() ? text : mendedWith1252(text);
}

std::string decodedHeader(std::string_view value) {
    std::string text;
    std::size_t wordEnd = std::string::npos;  // of the encoded word that only white space has followed
    for (std::size_t at = 0; at < value.size();) {
        if (value.substr(at).starts_with("=?")) {
            if (const auto word = encodedWord(value, at)) {
                // White space between two encoded words is not part of the text.
                if (wordEnd != std::string::npos)
                    text.resize(wordEnd);
                text += *word;
                wordEnd = text.size();
                continue;
            }
        }
        if (value[at] != ' ' && value[at] != '\t')
            wordEnd = std::string::npos;
        text += value[at++];
    }
    text = std::string(trimmed(text));
    return validUtf8Prefix(text) == text.size() ? text : mendedWith1252(text);
}

std::string isoMailDate(std::string_view value) {
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const std::string text(value.substr(value.find(',') == std::string_view::npos ? 0 : value.find(',') + 1));
    int day = 0, year = 0, hour = 0, minute = 0, second = 0;
    char month[4] = {}, zone[6] = {};
    const int read =
        std::sscanf(text.c_str(), " %2d %3s %4d %2d:%2d:%2d %5s", &day, month, &year, &hour, &minute, &second, zone);
    const std::size_t found = months.find(month);
    if (read < 5 || month[0] == 0 || found == std::string_view::npos || found % 3 != 0)
        return std::string(trimmed(value));
    char iso[80];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02dT%02d:%02d:%02d", year, static_cast<int>(found / 3) + 1, day, hour, minute,
                  second);
    const bool offset = (zone[0] == '+' || zone[0] == '-') &&
                        std::all_of(zone + 1, zone + 5, [](unsigned char each) { return std::isdigit(each); });
    return std::string(iso) + (offset ? std::string(zone, 3) + ":" + std::string(zone + 3, 2) : "");
}

std::string textOfHtml(std::string_view html) {
    Flow flow;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t next = std::min(html.find_first_of("<&", at), html.size());
        flow.add(html.substr(at, next - at));
        at = next;
        if (at == html.size())
            break;
        if (html[at] == '&') {
            const std::size_t end = html.substr(at, 12).find(';');
            const char32_t character = end == std::string_view::npos ? 0 : entity(html.substr(at + 1, end - 1));
            std::string text(1, '&');
            if (character != 0) {
                text.clear();
                appendCodePoint(text, character);
            }
            flow.add(text);
            at += character != 0 ? end + 1 : 1;
            continue;
        }
        const bool comment = html.substr(at).starts_with("<!--");
        const std::size_t end = html.find(comment ? "-->" : ">", at);
        if (end == std::string_view::npos)
            break;
        const bool opens = !html.substr(at + 1).starts_with('/');
        const std::string name = tagName(html.substr(at + 1, end - at - 1));
        at = end + (comment ? 3 : 1);
        if (breaksLine(name))
            flow.breakLine();
        if (opens && (name == "script" || name == "style" || name == "head"))
            at = std::min(html.find("</" + name, at), html.size());
    }
    return flow.take();
}

}  // namespace core::data::mail
