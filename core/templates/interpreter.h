// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/templates/runtime.h"
#include "core/templates/syntax.h"

namespace core::templates {

/// The names that are set in one block, and the block around it.
struct Scope {
    std::shared_ptr<const Scope> around;
    std::map<std::string, Value, std::less<>> variables = {};

    const Value* find(std::string_view name) const;
};

/// Where the text stands at the beginning of each item of a loop, and behind the last one that was come to.
struct LoopMarks {
    const syntax::For* loop = nullptr;
    std::vector<std::size_t> places = {};
    std::size_t items = 0;
};

/// Runs a syntax tree. Reaches nothing but the values it is given; ends in bounded time and space.
class Interpreter {
public:
    explicit Interpreter(Runtime& runtime) : m_runtime(runtime) {}
    ~Interpreter();
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;

    /// @param marks of a loop at the top; null: none are wanted. @throws Fault
    std::string run(const syntax::Body& body, std::map<std::string, Value, std::less<>> variables, LoopMarks* marks = nullptr);
    /// The line that is being worked on.
    int line() const { return m_line; }

    Value callMacro(const syntax::MacroDefinition& macro, const std::shared_ptr<const Scope>& closure,
                    const CallArguments& arguments);

private:
    enum class Flow : std::uint8_t { Next, Break, Continue };
    using ScopePointer = std::shared_ptr<Scope>;

    Flow execute(const syntax::Body& body, const ScopePointer& scope);
    Flow execute(const syntax::Statement& statement, const ScopePointer& scope);
    Flow run(const syntax::Write& node, const ScopePointer& scope);
    Flow run(const syntax::Print& node, const ScopePointer& scope);
    Flow run(const syntax::If& node, const ScopePointer& scope);
    Flow run(const syntax::For& node, const ScopePointer& scope);
    Flow run(const syntax::Set& node, const ScopePointer& scope);
    Flow run(const syntax::SetBlock& node, const ScopePointer& scope);
    Flow run(const syntax::Macro& node, const ScopePointer& scope);
    Flow run(const syntax::CallBlock& node, const ScopePointer& scope);
    Flow run(const syntax::FilterBlock& node, const ScopePointer& scope);
    Flow run(const syntax::With& node, const ScopePointer& scope);
    Flow run(const syntax::Break&, const ScopePointer&) { return Flow::Break; }
    Flow run(const syntax::Continue&, const ScopePointer&) { return Flow::Continue; }

    void write(const std::string& text);
    /// What a body writes, in a scope of its own inside `scope`.
    std::string captured(const syntax::Body& body, const std::shared_ptr<const Scope>& scope);
    /// Items for which the loop's condition holds.
    std::shared_ptr<const List> chosen(const syntax::For& node, const std::shared_ptr<const List>& items,
                                       const ScopePointer& scope);
    void assign(const syntax::Target& target, const Value& value, const ScopePointer& scope);
    Value makeMacro(const std::shared_ptr<const syntax::MacroDefinition>& definition, const ScopePointer& scope);
    void bindParameters(const syntax::MacroDefinition& macro, const ScopePointer& scope, const CallArguments& given);

    Value evaluate(const syntax::Expression& expression, const Scope& scope);
    Value value(const syntax::Literal& node, const Scope& scope);
    Value value(const syntax::Name& node, const Scope& scope);
    Value value(const syntax::ListLiteral& node, const Scope& scope);
    Value value(const syntax::DictLiteral& node, const Scope& scope);
    Value value(const syntax::Unary& node, const Scope& scope);
    Value value(const syntax::Binary& node, const Scope& scope);
    Value value(const syntax::Chain& node, const Scope& scope);
    Value value(const syntax::Concatenation& node, const Scope& scope);
    Value value(const syntax::Conditional& node, const Scope& scope);
    Value value(const syntax::Attribute& node, const Scope& scope);
    Value value(const syntax::Subscript& node, const Scope& scope);
    Value value(const syntax::Slice& node, const Scope& scope);
    Value value(const syntax::Call& node, const Scope& scope);
    Value value(const syntax::Filter& node, const Scope& scope);
    Value value(const syntax::Test& node, const Scope& scope);
    CallArguments evaluated(const syntax::Arguments& arguments, const Scope& scope);
    Value call(const Value& callee, const CallArguments& arguments);
    Value filtered(Value input, const std::vector<syntax::FilterCall>& filters, const Scope& scope);

    Runtime& m_runtime;
    std::string* m_output = nullptr;
    LoopMarks* m_marks = nullptr;
    int m_line = 1;
    std::vector<ScopePointer> m_closures;  ///< scopes that macros were made in: they and their macros hold each other
};

}  // namespace core::templates
