// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cells/python_literal.h"

#include <string>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

using base::Json;

constexpr int maxDepth = 100;

class PythonReader {
public:
    explicit PythonReader(std::string_view text) : m_text(text) {}

    std::optional<Json> readWhole() {
        Json value;
        skipSpace();
        if ((peek() != '[' && peek() != '(' && peek() != '{') || !readValue(value, 0))
            return std::nullopt;
        skipSpace();
        return m_at == m_text.size() ? std::optional(std::move(value)) : std::nullopt;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r')
            ++m_at;
    }
    bool accept(std::string_view wanted) {
        if (!m_text.substr(m_at).starts_with(wanted))
            return false;
        m_at += wanted.size();
        return true;
    }

    bool readValue(Json& value, int depth) {
        skipSpace();
        switch (peek()) {
        case '[':
            return readItems(value, ']', depth);
        case '(':
            return readItems(value, ')', depth);
        case '{':
            return readItems(value, '}', depth);
        case '\'':
        case '"':
            return readText(value);
        case 'u':
            ++m_at;
            return (peek() == '\'' || peek() == '"') && readText(value);
        case 'a':
            return accept("array(") && readValue(value, depth + 1) && readArrayEnd();
        case 'T':
            value = true;
            return accept("True");
        case 'F':
            value = false;
            return accept("False");
        case 'N':
            value = nullptr;
            return accept("None");
        default:
            return readNumber(value);
        }
    }

    /// "dtype=object)" behind the items of array(.
    bool readArrayEnd() {
        skipSpace();
        if (accept(",")) {
            skipSpace();
            if (!accept("dtype="))
                return false;
            while (peek() != ')' && peek() != '\0')
                ++m_at;
        }
        return accept(")");
    }

    /// A bracket and what stands in it: items with commas or, as NumPy writes them, with blanks only; in braces, pairs make an
    /// object.
    bool readItems(Json& value, char closing, int depth) {
        if (depth >= maxDepth)
            return false;
        ++m_at;
        bool pairs = false;
        value = Json::array();
        for (skipSpace(); peek() != closing; skipSpace()) {
            Json item;
            if (!readValue(item, depth + 1))
                return false;
            skipSpace();
            if (closing == '}' && (pairs || value.empty()) && accept(":")) {
                if (!item.is_string() || !readPair(value, item.get_ref<const std::string&>(), depth))
                    return false;
                pairs = true;
            } else if (pairs) {
                return false;
            } else {
                value.push_back(std::move(item));
            }
            skipSpace();
            accept(",");
        }
        if (closing == '}' && !pairs && value.empty())
            value = Json::object();
        ++m_at;
        return true;
    }

    bool readPair(Json& object, const std::string& key, int depth) {
        if (object.is_array())
            object = Json::object();
        Json value;
        if (object.contains(key) || !readValue(value, depth + 1))
            return false;
        object[key] = std::move(value);
        return true;
    }

    bool readText(Json& value) {
        const char quote = m_text[m_at++];
        std::string text;
        for (;;) {
            const std::size_t begin = m_at;
            while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\\')
                ++m_at;
            text.append(m_text.substr(begin, m_at - begin));
            if (m_at >= m_text.size())
                return false;
            if (m_text[m_at++] == quote)
                break;
            if (!readEscape(text))
                return false;
        }
        value = std::move(text);
        return true;
    }

    /// Behind the backslash.
    bool readEscape(std::string& text) {
        constexpr std::string_view names = "\\'\"ntr", values = "\\'\"\n\t\r";
        const char name = peek();
        ++m_at;
        if (const std::size_t index = names.find(name); index != std::string_view::npos) {
            text += values[index];
            return true;
        }
        const int digits = name == 'x' ? 2 : name == 'u' ? 4 : name == 'U' ? 8 : 0;
        char32_t codePoint = 0;
        for (int digit = 0; digit < digits; ++digit, ++m_at) {
            const std::size_t value = std::string_view("0123456789abcdef").find(peek());
            if (value == std::string_view::npos)
                return false;
            codePoint = codePoint * 16 + static_cast<char32_t>(value);
        }
        const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        if (codePoint == 0 || codePoint > 0x10FFFF || surrogate)
            return false;
        appendCodePoint(text, codePoint);
        return true;
    }

    bool readNumber(Json& value) {
        const std::size_t begin = m_at;
        while (std::string_view("0123456789+-.eE").find(peek()) != std::string_view::npos && peek() != '\0')
            ++m_at;
        std::string digits(m_text.substr(begin, m_at - begin));
        if (digits.ends_with('.'))
            digits += '0';  // NumPy writes 1.0 as "1."
        value = Json::parse(digits, nullptr, false);
        return value.is_number();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace

std::optional<Json> pythonLiteral(std::string_view cell) {
    return PythonReader(cell).readWhole();
}

}  // namespace core::data
