// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/templates/syntax.h"
#include "core/templates/token_stream.h"

namespace core::templates {

/// Reads expressions with jinja2's precedence. Everything throws base::Error "template.syntax" {line, detail}.
class ExpressionParser {
public:
    explicit ExpressionParser(TokenStream& tokens) : m_tokens(tokens) {}

    /// Without `conditional` an "if" ends the expression.
    syntax::Part expression(bool conditional = true);
    /// An expression, or several with commas between them: a tuple.
    syntax::Part tuple(bool conditional = true);
    /// "a", "a, b" or, where `attributes` are allowed, "space.a".
    syntax::Target target(bool attributes);
    /// "name(arguments)|name…", as in a filter block.
    std::vector<syntax::FilterCall> filters();
    /// "(a, b=1)" behind a macro's name.
    std::vector<syntax::Parameter> parameters();

    /// How often "loop" was read so far.
    int loopReads() const { return m_loopReads; }
    /// How often "varargs" and "kwargs" were.
    int surplusReads() const { return m_surplusReads; }

private:
    /// One level of recursion more for as long as it lives.
    class Level {
    public:
        explicit Level(ExpressionParser& parser);
        ~Level() { --m_parser.m_depth; }

    private:
        ExpressionParser& m_parser;
    };

    syntax::Part make(decltype(syntax::Expression::node) node, int line);
    syntax::Part disjunction();
    syntax::Part conjunction();
    syntax::Part negation();
    syntax::Part comparison();
    syntax::Part sum();
    syntax::Part concatenation();
    syntax::Part product();
    syntax::Part power();
    syntax::Part sign(bool withFilters = true);
    syntax::Part primary();
    syntax::Part named();
    syntax::Part parenthesized();
    syntax::Part list();
    syntax::Part dict();
    syntax::Part postfix(syntax::Part object);
    syntax::Part filtersAndTests(syntax::Part input);
    syntax::Part member(syntax::Part object);
    syntax::Part index(syntax::Part object);
    syntax::Part test(syntax::Part input);
    syntax::Target singleTarget(bool attributes);
    syntax::FilterCall filterCall();
    syntax::Arguments arguments();
    bool tupleEnds() const;

    TokenStream& m_tokens;
    int m_depth = 0, m_nodes = 0, m_loopReads = 0, m_surplusReads = 0;
};

}  // namespace core::templates
