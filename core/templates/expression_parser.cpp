// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/expression_parser.h"

#include <optional>

namespace core::templates {

using namespace syntax;

namespace {

// Trees are walked and freed by recursion, so their depth is bounded where they are made.
constexpr int deepest = 150, mostNodes = 3000;

std::optional<Comparison> comparisonAt(const TokenStream& tokens) {
    static constexpr std::pair<const char*, Comparison> table[] = {
        {"==", Comparison::Equal},     {"!=", Comparison::NotEqual}, {"<", Comparison::Less},
        {"<=", Comparison::LessEqual}, {">", Comparison::Greater},   {">=", Comparison::GreaterEqual}};
    for (const auto& [text, comparison] : table)
        if (tokens.atOperator(text))
            return comparison;
    if (tokens.atName("in"))
        return Comparison::In;
    const Token& next = tokens.following();
    if (tokens.atName("not") && next.kind == Token::Kind::Name && next.text == "in")
        return Comparison::NotIn;
    return std::nullopt;
}

std::optional<BinaryOperator> productAt(const TokenStream& tokens) {
    static constexpr std::pair<const char*, BinaryOperator> table[] = {{"*", BinaryOperator::Multiply},
                                                                       {"/", BinaryOperator::Divide},
                                                                       {"//", BinaryOperator::FloorDivide},
                                                                       {"%", BinaryOperator::Modulo}};
    for (const auto& [text, op] : table)
        if (tokens.atOperator(text))
            return op;
    return std::nullopt;
}

}  // namespace

ExpressionParser::Level::Level(ExpressionParser& parser) : m_parser(parser) {
    if (++m_parser.m_depth > deepest)
        failSyntax(parser.m_tokens.line(), "more than {} levels inside each other", {std::to_string(deepest)});
}

Part ExpressionParser::make(decltype(Expression::node) node, int line) {
    if (++m_nodes > mostNodes)
        failSyntax(line, "more than {} parts in one expression", {std::to_string(mostNodes)});
    auto made = std::make_unique<Expression>();
    made->node = std::move(node);
    made->line = line;
    return made;
}

Part ExpressionParser::expression(bool conditional) {
    if (m_depth == 0)
        m_nodes = 0;
    const Level level(*this);
    const int line = m_tokens.line();
    Part then = disjunction();
    while (conditional && m_tokens.takeName("if")) {
        Part condition = disjunction();
        Part otherwise = m_tokens.takeName("else") ? expression() : nullptr;
        then = make(Conditional{std::move(condition), std::move(then), std::move(otherwise)}, line);
    }
    return then;
}

bool ExpressionParser::tupleEnds() const {
    return m_tokens.at(Token::Kind::VariableEnd) || m_tokens.at(Token::Kind::BlockEnd) || m_tokens.atOperator(")");
}

Part ExpressionParser::tuple(bool conditional) {
    const int line = m_tokens.line();
    std::vector<Part> items;
    bool comma = false;
    while (!tupleEnds()) {
        items.push_back(expression(conditional));
        if (!m_tokens.takeOperator(","))
            break;
        comma = true;
    }
    if (items.empty())
        m_tokens.fail("an expression");
    if (!comma)
        return std::move(items.front());
    return make(ListLiteral{std::move(items), Shape::Tuple}, line);
}

Part ExpressionParser::disjunction() {
    const int line = m_tokens.line();
    Part left = conjunction();
    while (m_tokens.takeName("or"))
        left = make(Binary{BinaryOperator::Or, std::move(left), conjunction()}, line);
    return left;
}

Part ExpressionParser::conjunction() {
    const int line = m_tokens.line();
    Part left = negation();
    while (m_tokens.takeName("and"))
        left = make(Binary{BinaryOperator::And, std::move(left), negation()}, line);
    return left;
}

Part ExpressionParser::negation() {
    const Level level(*this);
    const int line = m_tokens.line();
    if (m_tokens.atName("not") && m_tokens.takeName("not"))
        return make(Unary{UnaryOperator::Not, negation()}, line);
    return comparison();
}

Part ExpressionParser::comparison() {
    const int line = m_tokens.line();
    Part first = sum();
    std::vector<std::pair<Comparison, Part>> rest;
    while (const auto op = comparisonAt(m_tokens)) {
        m_tokens.take();
        if (*op == Comparison::NotIn)
            m_tokens.take();
        rest.emplace_back(*op, sum());
    }
    if (rest.empty())
        return first;
    return make(Chain{std::move(first), std::move(rest)}, line);
}

Part ExpressionParser::sum() {
    const int line = m_tokens.line();
    Part left = concatenation();
    while (m_tokens.atOperator("+") || m_tokens.atOperator("-")) {
        const auto op = m_tokens.take().text == "+" ? BinaryOperator::Add : BinaryOperator::Subtract;
        left = make(Binary{op, std::move(left), concatenation()}, line);
    }
    return left;
}

Part ExpressionParser::concatenation() {
    const int line = m_tokens.line();
    std::vector<Part> parts;
    parts.push_back(product());
    while (m_tokens.takeOperator("~"))
        parts.push_back(product());
    if (parts.size() == 1)
        return std::move(parts.front());
    return make(Concatenation{std::move(parts)}, line);
}

Part ExpressionParser::product() {
    const int line = m_tokens.line();
    Part left = power();
    while (const auto op = productAt(m_tokens)) {
        m_tokens.take();
        left = make(Binary{*op, std::move(left), power()}, line);
    }
    return left;
}

Part ExpressionParser::power() {
    const int line = m_tokens.line();
    Part left = sign();
    while (m_tokens.takeOperator("**"))
        left = make(Binary{BinaryOperator::Power, std::move(left), sign()}, line);
    return left;
}

Part ExpressionParser::sign(bool withFilters) {
    const Level level(*this);
    const int line = m_tokens.line();
    Part node;
    if (m_tokens.takeOperator("-"))
        node = make(Unary{UnaryOperator::Minus, sign(false)}, line);
    else if (m_tokens.takeOperator("+"))
        node = make(Unary{UnaryOperator::Plus, sign(false)}, line);
    else
        node = primary();
    node = postfix(std::move(node));
    return withFilters ? filtersAndTests(std::move(node)) : std::move(node);
}

Part ExpressionParser::primary() {
    const int line = m_tokens.line();
    const Token token = m_tokens.current();
    switch (token.kind) {
    case Token::Kind::Name:
        return named();
    case Token::Kind::Integer:
        m_tokens.take();
        return make(Literal{Value::integer(token.integer)}, line);
    case Token::Kind::Real:
        m_tokens.take();
        return make(Literal{Value::real(token.real)}, line);
    case Token::Kind::Text: {
        std::string text;
        while (m_tokens.at(Token::Kind::Text))
            text += m_tokens.take().text;
        return make(Literal{Value::text(std::move(text))}, line);
    }
    default:
        break;
    }
    if (m_tokens.takeOperator("("))
        return parenthesized();
    if (m_tokens.takeOperator("["))
        return list();
    if (m_tokens.takeOperator("{"))
        return dict();
    m_tokens.fail("an expression");
}

Part ExpressionParser::named() {
    const int line = m_tokens.line();
    const std::string name = m_tokens.take().text;
    if (name == "true" || name == "True" || name == "false" || name == "False")
        return make(Literal{Value::boolean(name == "true" || name == "True")}, line);
    if (name == "none" || name == "None")
        return make(Literal{Value::none()}, line);
    m_loopReads += name == "loop";
    m_surplusReads += name == "varargs" || name == "kwargs";
    return make(Name{name}, line);
}

Part ExpressionParser::parenthesized() {
    const int line = m_tokens.line();
    if (m_tokens.takeOperator(")"))
        return make(ListLiteral{{}, Shape::Tuple}, line);
    Part inner = tuple();
    m_tokens.expectOperator(")");
    return inner;
}

Part ExpressionParser::list() {
    const int line = m_tokens.line();
    std::vector<Part> items;
    while (!m_tokens.atOperator("]")) {
        items.push_back(expression());
        if (!m_tokens.takeOperator(","))
            break;
    }
    m_tokens.expectOperator("]");
    return make(ListLiteral{std::move(items), Shape::List}, line);
}

Part ExpressionParser::dict() {
    const int line = m_tokens.line();
    std::vector<std::pair<Part, Part>> entries;
    while (!m_tokens.atOperator("}")) {
        Part key = expression();
        m_tokens.expectOperator(":");
        entries.emplace_back(std::move(key), expression());
        if (!m_tokens.takeOperator(","))
            break;
    }
    m_tokens.expectOperator("}");
    return make(DictLiteral{std::move(entries)}, line);
}

}  // namespace core::templates
