// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/code_lexer.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "core/templates/characters.h"

namespace core::templates {
namespace {

constexpr std::string_view longOperators[] = {"//", "**", "==", "!=", ">=", "<="};
constexpr std::string_view shortOperators = "+-/*%~[](){}><=.:|,;";
constexpr std::pair<char, char> simpleEscapes[] = {{'n', '\n'}, {'t', '\t'}, {'r', '\r'},  {'a', '\a'},  {'b', '\b'},
                                                   {'f', '\f'}, {'v', '\v'}, {'\\', '\\'}, {'\'', '\''}, {'"', '"'}};

std::size_t escapeDigits(char kind) {
    return kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
}

}  // namespace

Token CodeLexer::make(Token::Kind kind, std::string text) const {
    Token token;
    token.kind = kind;
    token.text = std::move(text);
    token.line = m_line;
    return token;
}

void CodeLexer::skipSpace() {
    while (m_at < m_source.size() && characters::isSpace(characters::decodeAt(m_source, m_at))) {
        m_line += m_source[m_at] == '\n';
        m_at += characters::lengthAt(m_source, m_at);
    }
}

Token CodeLexer::next() {
    if (m_at >= m_source.size())
        failSyntax(m_line, "unexpected end of template");
    if (isDigitAt(m_at))
        return number();
    const char first = m_source[m_at];
    if (first == '\'' || first == '"')
        return quoted();
    if (characters::isNamePart(characters::decodeAt(m_source, m_at)))
        return name();
    return symbol();
}

Token CodeLexer::radixNumber(int radix) {
    m_at += 2;
    std::string digits;
    for (; m_at < m_source.size() && (std::isalnum(static_cast<unsigned char>(m_source[m_at])) || m_source[m_at] == '_');
         ++m_at)
        if (m_source[m_at] != '_')
            digits += m_source[m_at];
    Token token = make(Token::Kind::Integer, digits);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), token.integer, radix);
    if (error != std::errc() || end != digits.data() + digits.size())
        failSyntax(m_line, "bad number '{}'", {digits});
    return token;
}

Token CodeLexer::number() {
    const char mark = m_source[m_at] == '0' && m_at + 1 < m_source.size() ? static_cast<char>(m_source[m_at + 1] | 0x20) : ' ';
    if (const int radix = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0)
        return radixNumber(radix);
    std::string digits;
    const auto take = [&] {
        for (; isDigitAt(m_at) || (m_at < m_source.size() && m_source[m_at] == '_' && isDigitAt(m_at + 1)); ++m_at)
            if (m_source[m_at] != '_')
                digits += m_source[m_at];
    };
    const bool afterDot = m_at > 0 && m_source[m_at - 1] == '.';
    bool whole = true;
    take();
    if (!afterDot && m_at < m_source.size() && m_source[m_at] == '.' && isDigitAt(m_at + 1)) {
        whole = false;
        digits += m_source[m_at++];
        take();
    }
    if (!afterDot && m_at < m_source.size() && (m_source[m_at] | 0x20) == 'e') {
        const bool sign = m_at + 1 < m_source.size() && (m_source[m_at + 1] == '+' || m_source[m_at + 1] == '-');
        if (isDigitAt(m_at + 1 + sign)) {
            whole = false;
            digits += 'e';
            if (sign)
                digits += m_source[m_at + 1];
            m_at += 1 + sign;
            take();
        }
    }
    Token token = make(whole ? Token::Kind::Integer : Token::Kind::Real, digits);
    const char *begin = digits.data(), *end = begin + digits.size();
    if (!whole && std::from_chars(begin, end, token.real).ec == std::errc::result_out_of_range)
        token.real = std::strtod(begin, nullptr);  // infinity, or nearly 0
    if (whole && std::from_chars(begin, end, token.integer).ec != std::errc())
        failSyntax(m_line, "the number '{}' is too large", {digits});
    return token;
}

Token CodeLexer::name() {
    const std::size_t begin = m_at;
    while (m_at < m_source.size() && characters::isNamePart(characters::decodeAt(m_source, m_at)))
        m_at += characters::lengthAt(m_source, m_at);
    return make(Token::Kind::Name, std::string(m_source.substr(begin, m_at - begin)));
}

Token CodeLexer::quoted() {
    const char quote = m_source[m_at];
    const std::size_t begin = m_at + 1;
    std::size_t end = begin;
    while (end < m_source.size() && m_source[end] != quote)
        end += m_source[end] == '\\' ? 2 : 1;
    if (end >= m_source.size())
        failSyntax(m_line, "a text in quotes does not end");
    const std::string_view body = m_source.substr(begin, end - begin);
    Token token = make(Token::Kind::Text, unescaped(body));
    m_line += static_cast<int>(std::count(body.begin(), body.end(), '\n'));
    m_at = end + 1;
    return token;
}

std::string CodeLexer::unescaped(std::string_view body) const {
    std::string text;
    for (std::size_t at = 0; at < body.size();) {
        if (body[at] != '\\') {
            text += body[at++];
            continue;
        }
        const char kind = body[at + 1];
        at += 2;
        const auto* simple = std::find_if(std::begin(simpleEscapes), std::end(simpleEscapes),
                                          [&](const auto& entry) { return entry.first == kind; });
        if (simple != std::end(simpleEscapes)) {
            text += simple->second;
        } else if (const std::size_t digits = escapeDigits(kind)) {
            std::uint32_t codePoint = 0;
            const std::string_view hex = body.substr(at, digits);
            if (hex.size() < digits ||
                std::from_chars(hex.data(), hex.data() + digits, codePoint, 16).ptr != hex.data() + digits)
                failSyntax(m_line, "bad escape in a text");
            characters::append(text, codePoint);
            at += digits;
        } else if (kind >= '0' && kind <= '7') {
            std::uint32_t codePoint = 0;
            for (std::size_t taken = 0;
                 taken < 3 && at - 1 + taken < body.size() && body[at - 1 + taken] >= '0' && body[at - 1 + taken] <= '7';
                 ++taken)
                codePoint = codePoint * 8 + static_cast<std::uint32_t>(body[at - 1 + taken] - '0');
            while (at < body.size() && body[at] >= '0' && body[at] <= '7')
                ++at;
            characters::append(text, codePoint);
        } else if (kind != '\n') {
            text += {'\\', kind};
        }
    }
    return text;
}

Token CodeLexer::symbol() {
    std::string_view text = m_source.substr(m_at, 1);
    for (const std::string_view longer : longOperators)
        if (m_source.substr(m_at, 2) == longer)
            text = m_source.substr(m_at, 2);
    if (text.size() == 1 && shortOperators.find(text.front()) == std::string_view::npos)
        failSyntax(m_line, "unexpected character '{}'", {m_source.substr(m_at, characters::lengthAt(m_source, m_at))});
    const std::size_t opens = std::string_view("([{").find(text);
    if (opens != std::string_view::npos)
        m_open += ")]}"[opens];
    if (text == ")" || text == "]" || text == "}") {
        if (m_open.empty() || m_open.back() != text.front())
            failSyntax(m_line, "unexpected '{}'", {text});
        m_open.pop_back();
    }
    m_at += text.size();
    return make(Token::Kind::Operator, std::string(text));
}

}  // namespace core::templates
