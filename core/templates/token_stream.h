// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/templates/lexer.h"

namespace core::templates {

/// The tokens of a template with a place among them.
class TokenStream {
public:
    explicit TokenStream(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    const Token& current() const { return m_tokens[m_at]; }
    const Token& following() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    int line() const { return current().line; }
    /// The current token; the place moves on, but never beyond the end.
    const Token& take() { return m_tokens[m_at + 1 < m_tokens.size() ? m_at++ : m_at]; }

    bool at(Token::Kind kind) const { return current().kind == kind; }
    bool atOperator(std::string_view text) const { return at(Token::Kind::Operator) && current().text == text; }
    bool atName(std::string_view text) const { return at(Token::Kind::Name) && current().text == text; }
    bool atName(std::initializer_list<std::string_view> names) const {
        for (const std::string_view name : names)
            if (atName(name))
                return true;
        return false;
    }

    bool takeOperator(std::string_view text) { return atOperator(text) && (take(), true); }
    bool takeName(std::string_view text) { return atName(text) && (take(), true); }

    // @throws base::Error "template.syntax" where something else stands
    void expectOperator(std::string_view text);
    void expectName(std::string_view text);
    std::string expectAnyName();
    void expect(Token::Kind kind);

    /// What stands here, for messages.
    std::string described() const;
    [[noreturn]] void fail(const std::string& expected) const;

private:
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
};

}  // namespace core::templates
