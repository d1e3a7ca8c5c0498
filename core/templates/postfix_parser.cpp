// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

// The parts of ExpressionParser for what stands behind a value, and for lists of names and arguments.
#include "core/templates/expression_parser.h"

namespace core::templates {

using namespace syntax;

Part ExpressionParser::postfix(Part object) {
    while (true) {
        const int line = m_tokens.line();
        if (m_tokens.atOperator("."))
            object = member(std::move(object));
        else if (m_tokens.takeOperator("["))
            object = index(std::move(object));
        else if (m_tokens.atOperator("("))
            object = make(Call{std::move(object), arguments()}, line);
        else
            return object;
    }
}

Part ExpressionParser::filtersAndTests(Part input) {
    while (true) {
        const int line = m_tokens.line();
        if (m_tokens.takeOperator("|"))
            input = make(Filter{std::move(input), filterCall()}, line);
        else if (m_tokens.takeName("is"))
            input = test(std::move(input));
        else if (m_tokens.atOperator("("))
            input = make(Call{std::move(input), arguments()}, line);
        else
            return input;
    }
}

Part ExpressionParser::member(Part object) {
    const int line = m_tokens.line();
    m_tokens.expectOperator(".");
    if (m_tokens.at(Token::Kind::Integer))
        return make(Subscript{std::move(object), make(Literal{Value::integer(m_tokens.take().integer)}, line)}, line);
    return make(Attribute{std::move(object), m_tokens.expectAnyName()}, line);
}

Part ExpressionParser::index(Part object) {
    const int line = m_tokens.line();
    Part parts[3];
    std::size_t colons = 0;
    while (!m_tokens.atOperator("]")) {
        if (m_tokens.takeOperator(":")) {
            if (++colons > 2)
                m_tokens.fail("']'");
        } else if (!parts[colons]) {
            parts[colons] = expression();
        } else {
            break;
        }
    }
    m_tokens.expectOperator("]");
    if (colons > 0)
        return make(Slice{std::move(object), std::move(parts[0]), std::move(parts[1]), std::move(parts[2])}, line);
    if (!parts[0])
        failSyntax(line, "an empty index");
    return make(Subscript{std::move(object), std::move(parts[0])}, line);
}

Part ExpressionParser::test(Part input) {
    const int line = m_tokens.line();
    const bool negated = m_tokens.takeName("not");
    const std::string name = m_tokens.expectAnyName();
    Arguments given;
    using enum Token::Kind;
    const bool value = m_tokens.at(Name) || m_tokens.at(Text) || m_tokens.at(Integer) || m_tokens.at(Real) ||
                       m_tokens.atOperator("[") || m_tokens.atOperator("{");
    if (m_tokens.atOperator("(")) {
        given = arguments();
    } else if (m_tokens.atName("is")) {
        failSyntax(line, "tests in a row");
    } else if (value && !m_tokens.atName({"else", "or", "and"})) {
        given.positional.push_back(postfix(primary()));
    }
    return make(Test{std::move(input), name, std::move(given), negated}, line);
}

FilterCall ExpressionParser::filterCall() {
    FilterCall call;
    call.name = m_tokens.expectAnyName();
    if (m_tokens.atOperator("("))
        call.arguments = arguments();
    return call;
}

std::vector<FilterCall> ExpressionParser::filters() {
    std::vector<FilterCall> calls;
    do
        calls.push_back(filterCall());
    while (m_tokens.takeOperator("|"));
    return calls;
}

Arguments ExpressionParser::arguments() {
    Arguments given;
    m_tokens.expectOperator("(");
    while (!m_tokens.atOperator(")")) {
        const Token& next = m_tokens.following();
        if (m_tokens.at(Token::Kind::Name) && next.kind == Token::Kind::Operator && next.text == "=") {
            const std::string name = m_tokens.expectAnyName();
            m_tokens.expectOperator("=");
            given.named.emplace_back(name, expression());
        } else if (given.named.empty()) {
            given.positional.push_back(expression());
        } else {
            m_tokens.fail("a name and '='");
        }
        if (!m_tokens.takeOperator(","))
            break;
    }
    m_tokens.expectOperator(")");
    return given;
}

Target ExpressionParser::singleTarget(bool attributes) {
    if (m_tokens.takeOperator("(")) {
        Target inner = target(false);
        m_tokens.expectOperator(")");
        return inner;
    }
    Target single;
    const int line = m_tokens.line();
    single.name = m_tokens.expectAnyName();
    for (const char* word : {"true", "false", "none", "True", "False", "None"})
        if (single.name == word)
            failSyntax(line, "cannot assign to '{}'", {single.name});
    if (attributes && m_tokens.takeOperator("."))
        single.attribute = m_tokens.expectAnyName();
    return single;
}

Target ExpressionParser::target(bool attributes) {
    const Level level(*this);
    Target first = singleTarget(attributes);
    if (!m_tokens.atOperator(","))
        return first;
    Target several;
    several.parts.push_back(std::move(first));
    while (m_tokens.takeOperator(",") && (m_tokens.at(Token::Kind::Name) || m_tokens.atOperator("(")) && !m_tokens.atName("in"))
        several.parts.push_back(singleTarget(attributes));
    return several;
}

std::vector<Parameter> ExpressionParser::parameters() {
    std::vector<Parameter> parameters;
    m_tokens.expectOperator("(");
    while (!m_tokens.atOperator(")")) {
        Parameter parameter;
        parameter.name = m_tokens.expectAnyName();
        if (m_tokens.takeOperator("="))
            parameter.standard = expression();
        else if (!parameters.empty() && parameters.back().standard)
            m_tokens.fail("'=': a parameter without a default follows one with a default");
        parameters.push_back(std::move(parameter));
        if (!m_tokens.takeOperator(","))
            break;
    }
    m_tokens.expectOperator(")");
    return parameters;
}

}  // namespace core::templates
