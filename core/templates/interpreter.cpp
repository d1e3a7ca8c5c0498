// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/interpreter.h"

#include <algorithm>
#include <utility>

#include "core/templates/fault.h"
#include "core/templates/filters.h"
#include "core/templates/operations.h"
#include "core/templates/printing.h"

namespace core::templates {

using namespace syntax;

namespace {

class MacroBody final : public CallableBody {
public:
    MacroBody(Interpreter& interpreter, std::shared_ptr<const MacroDefinition> definition, std::shared_ptr<const Scope> closure)
        : m_interpreter(interpreter), m_definition(std::move(definition)), m_closure(std::move(closure)) {}

    Value call(Runtime&, const CallArguments& arguments) const override {
        return m_interpreter.callMacro(*m_definition, m_closure, arguments);
    }

private:
    Interpreter& m_interpreter;
    std::shared_ptr<const MacroDefinition> m_definition;
    std::shared_ptr<const Scope> m_closure;
};

std::shared_ptr<Scope> inside(const std::shared_ptr<const Scope>& scope) {
    return std::make_shared<Scope>(Scope{scope});
}

}  // namespace

const Value* Scope::find(std::string_view name) const {
    for (const Scope* scope = this; scope; scope = scope->around.get())
        if (const auto found = scope->variables.find(name); found != scope->variables.end())
            return &found->second;
    return nullptr;
}

Interpreter::~Interpreter() {
    for (const ScopePointer& scope : m_closures)
        scope->variables.clear();
}

std::string Interpreter::run(const Body& body, std::map<std::string, Value, std::less<>> variables, LoopMarks* marks) {
    std::string output;
    m_output = &output;
    m_marks = marks;
    execute(body, std::make_shared<Scope>(Scope{nullptr, std::move(variables)}));
    m_output = nullptr;
    return output;
}

Interpreter::Flow Interpreter::execute(const Body& body, const ScopePointer& scope) {
    for (const auto& statement : body)
        if (const Flow flow = execute(*statement, scope); flow != Flow::Next)
            return flow;
    return Flow::Next;
}

Interpreter::Flow Interpreter::execute(const Statement& statement, const ScopePointer& scope) {
    const Deeper deeper(m_runtime.meter);
    m_runtime.meter.step();
    m_line = statement.line;
    return std::visit([&](const auto& node) { return run(node, scope); }, statement.node);
}

void Interpreter::write(const std::string& text) {
    m_runtime.meter.grow(m_output->size(), text.size());
    *m_output += text;
}

std::string Interpreter::captured(const Body& body, const std::shared_ptr<const Scope>& scope) {
    std::string text;
    std::string* const outer = std::exchange(m_output, &text);
    execute(body, inside(scope));
    m_output = outer;
    m_runtime.meter.bytes(text.size());
    return text;
}

Interpreter::Flow Interpreter::run(const Write& node, const ScopePointer&) {
    write(node.text);
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const Print& node, const ScopePointer& scope) {
    write(printed(evaluate(*node.value, *scope), m_runtime.meter));
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const If& node, const ScopePointer& scope) {
    for (const auto& [condition, body] : node.branches)
        if (evaluate(*condition, *scope).truth())
            return execute(body, scope);
    return execute(node.otherwise, scope);
}

std::shared_ptr<const List> Interpreter::chosen(const For& node, const std::shared_ptr<const List>& items,
                                                const ScopePointer& scope) {
    std::vector<Value> found;
    for (const Value& item : items->items) {
        const ScopePointer inner = inside(scope);
        assign(node.target, item, inner);
        if (evaluate(*node.condition, *inner).truth())
            found.push_back(item);
    }
    return iterated(makeList(std::move(found), m_runtime.meter), m_runtime.meter);
}

Interpreter::Flow Interpreter::run(const For& node, const ScopePointer& scope) {
    auto items = iterated(evaluate(*node.items, *scope), m_runtime.meter);
    // As in jinja2 the condition is looked at item by item, unless the body asks how many there are.
    const bool chooseFirst = node.condition && node.readsLoop;
    if (chooseFirst)
        items = chosen(node, items, scope);
    const auto loop = std::make_shared<Loop>(Loop{items});
    bool entered = false;
    LoopMarks* const marks = m_marks && m_marks->loop == &node ? m_marks : nullptr;
    if (marks)
        *marks = {&node, {m_output->size()}, items->items.size()};
    for (std::size_t at = 0; at < items->items.size(); ++at) {
        m_runtime.meter.step();
        const ScopePointer inner = inside(scope);
        assign(node.target, items->items[at], inner);
        if (node.condition && !chooseFirst && !evaluate(*node.condition, *inner).truth())
            continue;
        entered = true;
        loop->at = at;
        if (node.readsLoop)
            inner->variables["loop"] = Value::of(std::shared_ptr<const Loop>(loop));
        if (execute(node.body, inner) == Flow::Break)
            break;
        if (marks)
            marks->places.push_back(m_output->size());
    }
    return entered ? Flow::Next : execute(node.otherwise, inside(scope));
}

Interpreter::Flow Interpreter::run(const Set& node, const ScopePointer& scope) {
    assign(node.target, evaluate(*node.value, *scope), scope);
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const SetBlock& node, const ScopePointer& scope) {
    assign(node.target, filtered(makeText(captured(node.body, scope), m_runtime.meter), node.filters, *scope), scope);
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const Macro& node, const ScopePointer& scope) {
    scope->variables[node.definition->name] = makeMacro(node.definition, scope);
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const CallBlock& node, const ScopePointer& scope) {
    const Call& called = std::get<Call>(node.call->node);
    CallArguments arguments = evaluated(called.arguments, *scope);
    arguments.named.emplace_back("caller", makeMacro(node.caller, scope));
    write(printed(call(evaluate(*called.callee, *scope), arguments), m_runtime.meter));
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const FilterBlock& node, const ScopePointer& scope) {
    const Value text = makeText(captured(node.body, scope), m_runtime.meter);
    write(printed(filtered(text, node.filters, *scope), m_runtime.meter));
    return Flow::Next;
}

Interpreter::Flow Interpreter::run(const With& node, const ScopePointer& scope) {
    const ScopePointer inner = inside(scope);
    for (const auto& [target, part] : node.values)
        assign(target, evaluate(*part, *scope), inner);
    return execute(node.body, inner);
}

void Interpreter::assign(const Target& target, const Value& value, const ScopePointer& scope) {
    if (!target.attribute.empty()) {
        const Value* object = scope->find(target.name);
        if (!object || !object->is<Namespace*>())
            failType("cannot assign attribute on non-namespace object '{}'", {target.name});
        object->asNamespace().attributes[target.attribute] = value;
        return;
    }
    if (target.parts.empty()) {
        scope->variables[target.name] = value;
        return;
    }
    const auto items = iterated(value.defined(), m_runtime.meter);
    if (items->items.size() != target.parts.size())
        failType("cannot unpack {} values (expected {})",
                 {std::to_string(items->items.size()), std::to_string(target.parts.size())});
    for (std::size_t at = 0; at < target.parts.size(); ++at)
        assign(target.parts[at], items->items[at], scope);
}

Value Interpreter::makeMacro(const std::shared_ptr<const MacroDefinition>& definition, const ScopePointer& scope) {
    m_runtime.meter.bytes(sizeof(Scope) + sizeof(MacroBody));
    if (m_closures.empty() || m_closures.back() != scope)
        m_closures.push_back(scope);
    return Value::of(Callable{definition->name, std::make_shared<const MacroBody>(*this, definition, scope)});
}

void Interpreter::bindParameters(const MacroDefinition& macro, const ScopePointer& scope, const CallArguments& given) {
    if (given.positional.size() > macro.parameters.size() && !macro.takesMore)
        failType("macro '{}' takes not more than {} argument(s)", {macro.name, std::to_string(macro.parameters.size())});
    auto& variables = scope->variables;
    std::vector<Value> more;
    for (std::size_t at = 0; at < given.positional.size(); ++at)
        if (at < macro.parameters.size())
            variables[macro.parameters[at].name] = given.positional[at];
        else
            more.push_back(given.positional[at]);
    Dict named;
    for (const auto& [name, value] : given.named) {
        const bool known =
            name == "caller" || std::any_of(macro.parameters.begin(), macro.parameters.end(),
                                            [&n = name](const Parameter& parameter) { return parameter.name == n; });
        if (!known && !macro.takesMore)
            failType("macro '{}' takes no keyword argument '{}'", {macro.name, name});
        if (known)
            variables[name] = value;
        else
            named.set(Value::text(name), value, m_runtime.meter);
    }
    if (macro.takesMore) {
        variables["varargs"] = makeList(std::move(more), m_runtime.meter, Shape::Tuple);
        variables["kwargs"] = Value::dict(std::move(named));
    }
    for (const Parameter& parameter : macro.parameters)
        if (!variables.contains(parameter.name))
            variables[parameter.name] = parameter.standard
                                            ? evaluate(*parameter.standard, *scope)
                                            : Value::undefined(filled("parameter '{}' was not provided", {parameter.name}));
}

Value Interpreter::callMacro(const MacroDefinition& macro, const std::shared_ptr<const Scope>& closure,
                             const CallArguments& arguments) {
    const ScopePointer scope = inside(closure);
    bindParameters(macro, scope, arguments);
    return makeText(captured(macro.body, scope), m_runtime.meter);
}

}  // namespace core::templates
