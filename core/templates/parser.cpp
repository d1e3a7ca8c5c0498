// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/parser.h"

#include <initializer_list>
#include <utility>

#include "core/templates/expression_parser.h"

namespace core::templates {

using namespace syntax;

namespace {

constexpr int deepest = 50;

using Ends = std::initializer_list<std::string_view>;

/// Reads statements; the places where blocks end are told by the names that may end them.
class Parser {
public:
    explicit Parser(std::string_view source) : m_tokens(tokenizeTemplate(source)), m_expressions(m_tokens) {}

    Body run() {
        Body body = statements({});
        if (!m_tokens.at(Token::Kind::End))
            failSyntax(m_tokens.line(), "unexpected {}", {m_tokens.described()});
        return body;
    }

private:
    template <class Node> void add(Body& body, Node node, int line) {
        auto made = std::make_unique<Statement>();
        made->node = std::move(node);
        made->line = line;
        body.push_back(std::move(made));
    }

    /// Up to a block that begins with one of the names, which is then the current token; or to the end.
    Body statements(Ends ends) {
        if (++m_depth > deepest)
            failSyntax(m_tokens.line(), "more than {} blocks inside each other", {std::to_string(deepest)});
        Body body;
        while (!m_tokens.at(Token::Kind::End)) {
            const int line = m_tokens.line();
            if (m_tokens.at(Token::Kind::Data)) {
                add(body, Write{m_tokens.take().text}, line);
            } else if (m_tokens.at(Token::Kind::VariableBegin)) {
                m_tokens.take();
                add(body, Print{m_expressions.tuple()}, line);
                m_tokens.expect(Token::Kind::VariableEnd);
            } else {
                m_tokens.expect(Token::Kind::BlockBegin);
                if (m_tokens.atName(ends))
                    break;
                statement(body, line);
                m_tokens.expect(Token::Kind::BlockEnd);
            }
        }
        if (ends.size() > 0 && m_tokens.at(Token::Kind::End))
            failSyntax(m_tokens.line(), "a block does not end: expected '{}'", {*ends.begin()});
        --m_depth;
        return body;
    }

    /// The rest of the opening block, the statements inside, and the name that ends them.
    Body block(std::string_view end) {
        m_tokens.expect(Token::Kind::BlockEnd);
        Body body = statements({end});
        m_tokens.take();
        return body;
    }

    void statement(Body& body, int line) {
        const std::string word = m_tokens.expectAnyName();
        if (word == "if")
            add(body, ifBlock(), line);
        else if (word == "for")
            add(body, forBlock(), line);
        else if (word == "set")
            set(body, line);
        else if (word == "macro")
            add(body, macro(), line);
        else if (word == "call")
            add(body, callBlock(), line);
        else if (word == "filter")
            add(body, filterBlock(), line);
        else if (word == "with")
            add(body, with(), line);
        else if (word == "generation")
            add(body, With{{}, block("endgeneration")}, line);
        else if (word == "break" || word == "continue")
            jump(body, word == "break", line);
        else
            failSyntax(line, "unknown block '{}'", {word});
    }

    If ifBlock() {
        If node;
        while (true) {
            Part condition = m_expressions.tuple(false);
            m_tokens.expect(Token::Kind::BlockEnd);
            node.branches.emplace_back(std::move(condition), statements({"endif", "elif", "else"}));
            const std::string word = m_tokens.take().text;
            if (word == "elif")
                continue;
            if (word == "else")
                node.otherwise = block("endif");
            return node;
        }
    }

    For forBlock() {
        For node;
        node.target = m_expressions.target(false);
        m_tokens.expectName("in");
        node.items = m_expressions.tuple(false);
        if (m_tokens.takeName("if"))
            node.condition = m_expressions.expression();
        if (m_tokens.atName("recursive"))
            failSyntax(m_tokens.line(), "recursive loops are not known here");
        m_tokens.expect(Token::Kind::BlockEnd);
        const int reads = m_expressions.loopReads();
        ++m_loops;
        node.body = statements({"endfor", "else"});
        --m_loops;
        node.readsLoop = m_expressions.loopReads() > reads;
        if (m_tokens.take().text == "else")
            node.otherwise = block("endfor");
        return node;
    }

    void jump(Body& body, bool breaks, int line) {
        if (m_loops == 0)
            failSyntax(line, "{} outside a loop", {breaks ? "'break'" : "'continue'"});
        if (breaks)
            add(body, Break{}, line);
        else
            add(body, Continue{}, line);
    }

    void set(Body& body, int line) {
        Target target = m_expressions.target(true);
        if (m_tokens.takeOperator("=")) {
            add(body, Set{std::move(target), m_expressions.tuple()}, line);
            return;
        }
        std::vector<FilterCall> filters;
        if (m_tokens.takeOperator("|"))
            filters = m_expressions.filters();
        add(body, SetBlock{std::move(target), std::move(filters), enclosed("endset")}, line);
    }

    /// The body of a block that a loop's break cannot leave.
    Body enclosed(std::string_view end) {
        const int loops = std::exchange(m_loops, 0);
        Body body = block(end);
        m_loops = loops;
        return body;
    }

    std::shared_ptr<const MacroDefinition> definition(std::string name, std::vector<Parameter> parameters,
                                                      std::string_view end) {
        auto made = std::make_shared<MacroDefinition>();
        made->name = std::move(name);
        made->parameters = std::move(parameters);
        const int reads = m_expressions.surplusReads();
        made->body = enclosed(end);
        made->takesMore = m_expressions.surplusReads() > reads;
        return made;
    }

    Macro macro() {
        std::string name = m_tokens.expectAnyName();
        auto parameters = m_expressions.parameters();
        return {definition(std::move(name), std::move(parameters), "endmacro")};
    }

    CallBlock callBlock() {
        std::vector<Parameter> parameters;
        if (m_tokens.atOperator("("))
            parameters = m_expressions.parameters();
        const int line = m_tokens.line();
        CallBlock node;
        node.call = m_expressions.expression();
        if (!std::holds_alternative<Call>(node.call->node))
            failSyntax(line, "expected a call");
        node.caller = definition("caller", std::move(parameters), "endcall");
        return node;
    }

    FilterBlock filterBlock() {
        auto filters = m_expressions.filters();
        return {std::move(filters), enclosed("endfilter")};
    }

    With with() {
        With node;
        while (!m_tokens.at(Token::Kind::BlockEnd)) {
            Target target = m_expressions.target(false);
            m_tokens.expectOperator("=");
            node.values.emplace_back(std::move(target), m_expressions.expression());
            if (!m_tokens.takeOperator(","))
                break;
        }
        node.body = block("endwith");
        return node;
    }

    TokenStream m_tokens;
    ExpressionParser m_expressions;
    int m_depth = 0, m_loops = 0;
};

}  // namespace

Body parseTemplate(std::string_view source) {
    return Parser(source).run();
}

}  // namespace core::templates
