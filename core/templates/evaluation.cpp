// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

// The part of the interpreter that works out expressions.
#include "core/templates/access.h"
#include "core/templates/fault.h"
#include "core/templates/filters.h"
#include "core/templates/functions.h"
#include "core/templates/interpreter.h"
#include "core/templates/operations.h"
#include "core/templates/printing.h"

namespace core::templates {

using namespace syntax;

Value Interpreter::evaluate(const Expression& expression, const Scope& scope) {
    const Deeper deeper(m_runtime.meter);
    m_runtime.meter.step();
    m_line = expression.line;
    return std::visit([&](const auto& node) { return value(node, scope); }, expression.node);
}

Value Interpreter::value(const Literal& node, const Scope&) {
    return node.value;
}

Value Interpreter::value(const Name& node, const Scope& scope) {
    if (const Value* found = scope.find(node.name))
        return *found;
    const auto& functions = templateFunctions();
    const auto function = functions.find(node.name);
    return function != functions.end() ? function->second : Value::undefined(filled("'{}' is undefined", {node.name}));
}

Value Interpreter::value(const ListLiteral& node, const Scope& scope) {
    std::vector<Value> items;
    for (const Part& part : node.items)
        items.push_back(evaluate(*part, scope));
    return makeList(std::move(items), m_runtime.meter, node.shape);
}

Value Interpreter::value(const DictLiteral& node, const Scope& scope) {
    m_runtime.meter.list(node.entries.size());
    Dict dict;
    for (const auto& [key, part] : node.entries) {
        const Value name = evaluate(*key, scope);
        dict.set(name, evaluate(*part, scope), m_runtime.meter);
    }
    m_runtime.meter.nesting(dict.depth);
    return Value::dict(std::move(dict));
}

Value Interpreter::value(const Unary& node, const Scope& scope) {
    const Value operand = evaluate(*node.operand, scope);
    if (node.op == UnaryOperator::Not)
        return Value::boolean(!operand.truth());
    return node.op == UnaryOperator::Minus ? negated(operand) : negated(negated(operand));
}

Value Interpreter::value(const Binary& node, const Scope& scope) {
    Value left = evaluate(*node.left, scope);
    if (node.op == BinaryOperator::And)
        return left.truth() ? evaluate(*node.right, scope) : left;
    if (node.op == BinaryOperator::Or)
        return left.truth() ? left : evaluate(*node.right, scope);
    return calculate(node.op, left, evaluate(*node.right, scope), m_runtime.meter);
}

Value Interpreter::value(const Chain& node, const Scope& scope) {
    Value left = evaluate(*node.first, scope);
    for (const auto& [comparison, part] : node.rest) {
        Value right = evaluate(*part, scope);
        if (!compared(comparison, left, right, m_runtime.meter))
            return Value::boolean(false);
        left = std::move(right);
    }
    return Value::boolean(true);
}

Value Interpreter::value(const Concatenation& node, const Scope& scope) {
    std::string text;
    for (const Part& part : node.parts) {
        const std::string piece = printed(evaluate(*part, scope), m_runtime.meter);
        m_runtime.meter.grow(text.size(), piece.size());
        text += piece;
    }
    return makeText(std::move(text), m_runtime.meter);
}

Value Interpreter::value(const Conditional& node, const Scope& scope) {
    if (evaluate(*node.condition, scope).truth())
        return evaluate(*node.then, scope);
    return node.otherwise ? evaluate(*node.otherwise, scope)
                          : Value::undefined("the condition does not hold and there is no else");
}

Value Interpreter::value(const Attribute& node, const Scope& scope) {
    return attributeOf(evaluate(*node.object, scope), node.name, m_runtime.meter);
}

Value Interpreter::value(const Subscript& node, const Scope& scope) {
    const Value object = evaluate(*node.object, scope);
    return itemOf(object, evaluate(*node.index, scope), m_runtime.meter);
}

Value Interpreter::value(const Slice& node, const Scope& scope) {
    const Value object = evaluate(*node.object, scope);
    const Part* parts[] = {&node.start, &node.stop, &node.step};
    Value bounds[3];
    const Value* given[3] = {};
    for (std::size_t at = 0; at < 3; ++at)
        if (*parts[at]) {
            bounds[at] = evaluate(**parts[at], scope);
            given[at] = &bounds[at];
        }
    return sliced(object, given[0], given[1], given[2], m_runtime.meter);
}

Value Interpreter::value(const Call& node, const Scope& scope) {
    const Value callee = evaluate(*node.callee, scope);
    return call(callee, evaluated(node.arguments, scope));
}

Value Interpreter::value(const Filter& node, const Scope& scope) {
    const Value input = evaluate(*node.input, scope);
    return applyFilter(node.call.name, m_runtime, input, evaluated(node.call.arguments, scope));
}

Value Interpreter::value(const Test& node, const Scope& scope) {
    const Value input = evaluate(*node.input, scope);
    return Value::boolean(applyTest(node.name, m_runtime, input, evaluated(node.arguments, scope)) != node.negated);
}

CallArguments Interpreter::evaluated(const Arguments& arguments, const Scope& scope) {
    CallArguments values;
    for (const Part& part : arguments.positional)
        values.positional.push_back(evaluate(*part, scope));
    for (const auto& [name, part] : arguments.named)
        values.named.emplace_back(name, evaluate(*part, scope));
    return values;
}

Value Interpreter::call(const Value& callee, const CallArguments& arguments) {
    if (!callee.defined().is<std::shared_ptr<const Callable>>())
        failType("'{}' object is not callable", {callee.typeName()});
    return callee.asCallable().body->call(m_runtime, arguments);
}

Value Interpreter::filtered(Value input, const std::vector<FilterCall>& filters, const Scope& scope) {
    for (const FilterCall& filter : filters)
        input = applyFilter(filter.name, m_runtime, input, evaluated(filter.arguments, scope));
    return input;
}

}  // namespace core::templates
