// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

#include "core/templates/lexer.h"

namespace core::templates {

/// Reads the tokens between the marks of a block.
class CodeLexer {
public:
    CodeLexer(std::string_view source, std::size_t& at, int& line) : m_source(source), m_at(at), m_line(line) {}

    /// White space, counted in lines.
    void skipSpace();
    /// The next name, number, text or operator. @throws base::Error "template.syntax"
    Token next();
    bool bracketsOpen() const { return !m_open.empty(); }

private:
    Token number();
    Token radixNumber(int radix);
    Token name();
    Token quoted();
    Token symbol();
    std::string unescaped(std::string_view body) const;
    bool isDigitAt(std::size_t at) const { return at < m_source.size() && m_source[at] >= '0' && m_source[at] <= '9'; }
    Token make(Token::Kind kind, std::string text) const;

    std::string_view m_source;
    std::size_t& m_at;
    int& m_line;
    std::string m_open;  ///< closing brackets that are still awaited
};

}  // namespace core::templates
