// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/lexer.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/templates/characters.h"
#include "core/templates/code_lexer.h"

namespace core::templates {
namespace {

/// Line ends as \n, without one at the end of the template.
std::string normalized(std::string_view source) {
    std::string text;
    text.reserve(source.size());
    for (std::size_t at = 0; at < source.size(); ++at) {
        const bool carriage = source[at] == '\r';
        text += carriage ? '\n' : source[at];
        if (carriage && at + 1 < source.size() && source[at + 1] == '\n')
            ++at;
    }
    if (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

/// Cuts a template at {{ }}, {% %} and {# #} by jinja2's rules for white space.
class Lexer {
public:
    explicit Lexer(std::string_view source) : m_source(source) {}

    std::vector<Token> run() {
        while (m_at < m_source.size())
            dataAndMark();
        add(Token::Kind::End, {});
        return std::move(m_tokens);
    }

private:
    bool startsWith(std::string_view text, std::size_t at) const { return m_source.substr(at, text.size()) == text; }

    void add(Token::Kind kind, std::string text) {
        Token token;
        token.kind = kind;
        token.text = std::move(text);
        token.line = m_line;
        m_tokens.push_back(std::move(token));
    }

    void addData(std::string_view text) {
        if (!text.empty())
            add(Token::Kind::Data, std::string(text));
    }

    /// Moves to `end`, counting lines; remembers whether a line begins there.
    void moveTo(std::size_t end) {
        m_line += static_cast<int>(std::count(m_source.begin() + static_cast<std::ptrdiff_t>(m_at),
                                              m_source.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        m_lineBegins = end > 0 && m_source[end - 1] == '\n';
        m_at = end;
    }

    std::size_t afterSpace(std::size_t at) const {
        while (at < m_source.size() && characters::isSpace(characters::decodeAt(m_source, at)))
            at += characters::lengthAt(m_source, at);
        return at;
    }

    /// The next "{{", "{%" or "{#".
    std::size_t findMark() const {
        for (std::size_t at = m_source.find('{', m_at); at != std::string_view::npos; at = m_source.find('{', at + 1))
            if (at + 1 < m_source.size() && std::string_view("{%#").find(m_source[at + 1]) != std::string_view::npos)
                return at;
        return m_source.size();
    }

    /// Text before a mark, without the white space that the mark takes.
    std::string_view beforeMark(std::string_view text, char sign, bool stripsLine) const {
        if (sign == '-')
            return characters::stripRight(text);
        if (sign == '+' || !stripsLine)
            return text;
        const std::size_t newline = text.rfind('\n');
        const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
        const bool whole = (line > 0 || m_lineBegins) && characters::stripRight(text.substr(line)).empty();
        return whole ? text.substr(0, line) : text;
    }

    char signAt(std::size_t at) const {
        return at < m_source.size() && (m_source[at] == '-' || m_source[at] == '+') ? m_source[at] : ' ';
    }

    void dataAndMark() {
        const std::size_t mark = findMark();
        const std::string_view text = m_source.substr(m_at, mark - m_at);
        if (mark >= m_source.size()) {
            addData(text);
            moveTo(mark);
            return;
        }
        const char kind = m_source[mark + 1], sign = signAt(mark + 2);
        addData(beforeMark(text, sign, kind != '{'));
        const std::size_t inner = mark + 2 + (sign != ' ');
        if (const std::size_t raw = kind == '%' ? endOfWordBlock("raw", inner, false) : 0) {
            moveTo(raw);
            rawBlock();
            return;
        }
        moveTo(inner);
        if (kind == '#')
            comment();
        else
            code(kind == '{' ? Token::Kind::VariableBegin : Token::Kind::BlockBegin);
    }

    /// Behind a block that says nothing but `word`, whose inside begins at `at`; 0 if it is another one.
    std::size_t endOfWordBlock(std::string_view word, std::size_t at, bool trims) const {
        at = afterSpace(at);
        if (!startsWith(word, at))
            return 0;
        at = afterSpace(at + word.size());
        if (startsWith("-%}", at))
            return afterSpace(at + 3);
        if (trims && startsWith("+%}", at))
            return at + 3;
        if (!startsWith("%}", at))
            return 0;
        return at + 2 + (trims && startsWith("\n", at + 2));
    }

    void rawBlock() {
        for (std::size_t mark = m_source.find("{%", m_at); mark != std::string_view::npos;
             mark = m_source.find("{%", mark + 1)) {
            const char sign = signAt(mark + 2);
            const std::size_t end = endOfWordBlock("endraw", mark + 2 + (sign != ' '), true);
            if (end == 0)
                continue;
            addData(beforeMark(m_source.substr(m_at, mark - m_at), sign, true));
            moveTo(end);
            return;
        }
        failSyntax(m_line, "a raw block does not end");
    }

    void comment() {
        const std::size_t end = m_source.find("#}", m_at);
        if (end == std::string_view::npos)
            failSyntax(m_line, "a comment does not end");
        const char before = end > m_at ? m_source[end - 1] : ' ';
        if (before == '-')
            moveTo(afterSpace(end + 2));
        else
            moveTo(end + 2 + (before != '+' && startsWith("\n", end + 2)));
    }

    /// Behind the end mark that stands here; 0 if none does.
    std::size_t endMark(bool block) const {
        const std::string_view close = block ? "%}" : "}}";
        if (block && startsWith("+%}", m_at))
            return m_at + 3;
        if (startsWith("-", m_at) && startsWith(close, m_at + 1))
            return afterSpace(m_at + 3);
        if (!startsWith(close, m_at))
            return 0;
        return m_at + 2 + (block && startsWith("\n", m_at + 2));
    }

    void code(Token::Kind begin) {
        const bool block = begin == Token::Kind::BlockBegin;
        add(begin, {});
        CodeLexer lexer(m_source, m_at, m_line);
        while (true) {
            lexer.skipSpace();
            const std::size_t end = lexer.bracketsOpen() ? 0 : endMark(block);
            if (end > 0) {
                add(block ? Token::Kind::BlockEnd : Token::Kind::VariableEnd, {});
                moveTo(end);
                return;
            }
            m_tokens.push_back(lexer.next());
        }
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_lineBegins = true;
    std::vector<Token> m_tokens;
};

}  // namespace

void failSyntax(int line, std::string_view detail, Values values) {
    throw base::Error("template.syntax", {{"line", std::to_string(line)}, {"detail", filled(detail, values)}});
}

std::vector<Token> tokenizeTemplate(std::string_view source) {
    if (!characters::isValid(source))
        failSyntax(1, "not UTF-8 text");
    const std::string text = normalized(source);
    return Lexer(text).run();
}

}  // namespace core::templates
