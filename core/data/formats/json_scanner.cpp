// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/json_scanner.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "core/data/formats/byte_search.h"
#include "core/data/formats/format.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t maxDepth = 100;

bool isDigit(char byte) {
    return byte >= '0' && byte <= '9';
}

}  // namespace

void JsonScanner::skipSpace() {
    while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
        ++m_at;
}

bool JsonScanner::accept(char wanted) {
    skipSpace();
    if (peek() != wanted || atEnd())
        return false;
    ++m_at;
    return true;
}

bool JsonScanner::fail(Fault fault) {
    m_fault = std::move(fault);
    return false;
}

void JsonScanner::remark(std::string code, api::Arguments arguments) {
    if (!m_fault)
        m_fault = Fault{std::move(code), std::move(arguments), false};
}

JsonScanner::Fault JsonScanner::unexpected(bool afterComma) const {
    if (atEnd())
        return {"data.row.json-cut", {}};
    const auto character = [this](std::size_t at) { return std::to_string(countCodePoints(m_text.substr(0, at)) + 1); };
    if (afterComma && (peek() == '}' || peek() == ']'))
        return {"data.row.json-comma",
                {{"character", character(m_text.rfind(',', m_at))}, {"closing", std::string(1, peek())}}};
    std::size_t end = m_at;
    nextCodePoint(m_text, end);
    while (end < m_text.size() && end < m_at + 12 && isalnum(static_cast<unsigned char>(m_text[m_at])) &&
           isalnum(static_cast<unsigned char>(m_text[end])))
        ++end;
    return {"data.row.json-syntax", {{"character", character(m_at)}, {"found", std::string(m_text.substr(m_at, end - m_at))}}};
}

bool JsonScanner::readHex(unsigned& unit) {
    unit = 0;
    for (int digit = 0; digit < 4; ++digit, ++m_at) {
        const char byte = peek();
        const int value = isDigit(byte)                ? byte - '0'
                          : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10
                          : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10
                                                       : -1;
        if (value < 0)
            return failHere();
        unit = unit * 16 + static_cast<unsigned>(value);
    }
    return true;
}

/// Behind the backslash.
bool JsonScanner::readEscape(std::string& decoded) {
    static constexpr std::string_view names = "\"\\/bfnrt", values = "\"\\/\b\f\n\r\t";
    const char byte = peek();
    if (const std::size_t index = names.find(byte); index != std::string_view::npos && !atEnd()) {
        decoded += values[index];
        ++m_at;
        return true;
    }
    if (byte != 'u')
        return failHere();
    ++m_at;
    unsigned unit = 0;
    if (!readHex(unit))
        return false;
    char32_t codePoint = unit;
    if (unit >= 0xD800 && unit <= 0xDBFF && m_text.substr(m_at, 2) == "\\u") {
        const std::size_t back = m_at;
        m_at += 2;
        unsigned low = 0;
        if (!readHex(low))
            return false;
        if (low >= 0xDC00 && low <= 0xDFFF)
            codePoint = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        else
            m_at = back;
    }
    if (codePoint >= 0xD800 && codePoint <= 0xDFFF)
        remark("data.row.json-surrogate");
    else if (codePoint == 0)
        remark("data.row.nul");
    else
        appendCodePoint(decoded, codePoint);
    return true;
}

bool JsonScanner::readString(std::string& decoded) {
    decoded.clear();
    ++m_at;
    const char* const data = m_text.data();
    const std::size_t end = m_text.size();
    for (;;) {
        const std::size_t at = findJsonMark(m_text, m_at);
        // Of a text that is too long for a cell, enough is kept to tell.
        if (decoded.size() <= maxCellBytes)
            decoded.append(data + m_at, std::min(at - m_at, maxCellBytes + 1 - decoded.size()));
        m_at = at;
        if (at >= end)
            return failHere();
        if (data[at] == '"') {
            ++m_at;
            return true;
        }
        if (data[at] == '\\') {
            ++m_at;
            if (!readEscape(decoded))
                return false;
            if (decoded.size() > maxCellBytes + 4)
                decoded.resize(maxCellBytes + 1);
            continue;
        }
        if (data[at] == '\n' || data[at] == '\r')
            return fail({"data.row.json-cut", {}});
        if (!m_fault)
            remark("data.row.json-control", {{"byte", std::to_string(at)}});
        // A huge file may hold nothing else from here on.
        while (m_at < end && static_cast<unsigned char>(data[m_at]) < 0x20 && data[m_at] != '\n' && data[m_at] != '\r')
            ++m_at;
    }
}

bool JsonScanner::readNumber() {
    const auto digits = [this] {
        const std::size_t begin = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > begin;
    };
    if (peek() == '-')
        ++m_at;
    if (peek() == '0')
        ++m_at;
    else if (!digits())
        return failHere();
    if (peek() == '.') {
        ++m_at;
        if (!digits())
            return failHere();
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        if (!digits())
            return failHere();
    }
    return true;
}

bool JsonScanner::readWord(std::string_view word) {
    if (m_text.substr(m_at, word.size()) != word)
        return failHere();
    m_at += word.size();
    return true;
}

bool JsonScanner::skipScalar() {
    switch (peek()) {
    case '"':
        return readString(m_skipped);
    case 't':
        return readWord("true");
    case 'f':
        return readWord("false");
    case 'n':
        return readWord("null");
    default:
        return readNumber();
    }
}

/// Over a list or an object, without recursion.
bool JsonScanner::skipNested() {
    std::vector<char> closings;
    bool wantsValue = true, afterComma = false;
    do {
        skipSpace();
        const char byte = peek();
        const bool opened = wantsValue && !afterComma && !closings.empty();
        if (!closings.empty() && byte == closings.back() && (!wantsValue || opened)) {
            ++m_at;
            closings.pop_back();
            wantsValue = afterComma = false;
            continue;
        }
        if (!wantsValue) {
            if (byte != ',')
                return failHere();
            ++m_at;
            wantsValue = afterComma = true;
            continue;
        }
        if (!closings.empty() && closings.back() == '}') {
            if (byte != '"')
                return failHere(afterComma);
            if (!readString(m_skipped))
                return false;
            if (!accept(':'))
                return failHere();
            skipSpace();
        }
        if (peek() == '{' || peek() == '[') {
            if (closings.size() >= maxDepth)
                return fail({"data.row.json-deep", {{"limit", std::to_string(maxDepth)}}});
            closings.push_back(peek() == '{' ? '}' : ']');
            ++m_at;
            wantsValue = true;
            afterComma = false;
            continue;
        }
        if (peek() == ']' || !skipScalar())
            return m_fault && m_fault->structural ? false : failHere(afterComma);
        wantsValue = afterComma = false;
    } while (!closings.empty());
    return true;
}

bool JsonScanner::readField(Fields& fields) {
    if (peek() != '"')
        return failHere();
    if (!readString(m_key))
        return false;
    if (!accept(':'))
        return failHere();
    skipSpace();
    const std::size_t begin = m_at;
    CellType type = CellType::Number;
    bool read = false;
    switch (peek()) {
    case '"':
        type = CellType::Text;
        read = readString(m_value);
        break;
    case '{':
    case '[':
        type = CellType::Nested;
        read = skipNested();
        break;
    case 't':
    case 'f':
        type = CellType::Boolean;
        read = skipScalar();
        break;
    case 'n':
        type = CellType::Null;
        read = skipScalar();
        break;
    default:
        read = readNumber();
    }
    if (!read)
        return false;
    const std::string_view source = m_text.substr(begin, m_at - begin);
    if (!fields.field(m_key,
                      type == CellType::Text   ? std::string_view(m_value)
                      : type == CellType::Null ? std::string_view()
                                               : source,
                      type))
        remark("data.row.json-duplicate", {{"field", shortened(m_key)}});
    return true;
}

bool JsonScanner::readObject(Fields& fields) {
    ++m_at;
    if (accept('}')) {
        remark("data.row.json-empty");
        return true;
    }
    for (bool afterComma = false;; afterComma = true) {
        skipSpace();
        if (afterComma && peek() == '}')
            return failHere(true);
        if (!readField(fields))
            return false;
        if (accept('}'))
            return true;
        if (!accept(','))
            return failHere();
    }
}

std::optional<JsonScanner::Fault> JsonScanner::readRow(Fields& fields) {
    m_fault.reset();
    skipSpace();
    const char first = peek();
    if (first == '{') {
        readObject(fields);
        return m_fault;
    }
    const bool read = first == '[' ? skipNested() : skipScalar();
    if (!read)
        return m_fault;
    const char* kind = first == '['                   ? "list"
                       : first == '"'                 ? "text"
                       : first == 'n'                 ? "null"
                       : first == 't' || first == 'f' ? "true/false"
                                                      : "number";
    return Fault{"data.row.json-not-object", {{"kind", kind}}, false};
}

}  // namespace core::data
