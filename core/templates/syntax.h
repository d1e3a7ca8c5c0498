// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/templates/value.h"

/// The syntax tree of a template.
namespace core::templates::syntax {

struct Expression;
using Part = std::unique_ptr<const Expression>;

struct Arguments {
    std::vector<Part> positional;
    std::vector<std::pair<std::string, Part>> named;
};

struct FilterCall {
    std::string name;
    Arguments arguments;
};

enum class BinaryOperator : std::uint8_t { Add, Subtract, Multiply, Divide, FloorDivide, Modulo, Power, And, Or };
enum class Comparison : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, NotIn };
enum class UnaryOperator : std::uint8_t { Not, Minus, Plus };

struct Literal {
    Value value;
};
struct Name {
    std::string name;
};
struct ListLiteral {
    std::vector<Part> items;
    Shape shape;
};
struct DictLiteral {
    std::vector<std::pair<Part, Part>> entries;
};
struct Unary {
    UnaryOperator op;
    Part operand;
};
struct Binary {
    BinaryOperator op;
    Part left, right;
};
struct Chain {
    Part first;
    std::vector<std::pair<Comparison, Part>> rest;
};
struct Concatenation {
    std::vector<Part> parts;
};
struct Conditional {
    Part condition, then, otherwise;
};  ///< otherwise may be null
struct Attribute {
    Part object;
    std::string name;
};
struct Subscript {
    Part object, index;
};
struct Slice {
    Part object, start, stop, step;
};  ///< any but object may be null
struct Call {
    Part callee;
    Arguments arguments;
};
struct Filter {
    Part input;
    FilterCall call;
};
struct Test {
    Part input;
    std::string name;
    Arguments arguments;
    bool negated;
};

struct Expression {
    std::variant<Literal, Name, ListLiteral, DictLiteral, Unary, Binary, Chain, Concatenation, Conditional, Attribute,
                 Subscript, Slice, Call, Filter, Test>
        node;
    int line = 1;
};

/// What is assigned to: a name, an attribute of a namespace, or several of these.
struct Target {
    std::string name, attribute;
    std::vector<Target> parts;
};

struct Statement;
using Body = std::vector<std::unique_ptr<const Statement>>;

struct Parameter {
    std::string name;
    Part standard;  ///< may be null
};
struct MacroDefinition {
    std::string name;
    std::vector<Parameter> parameters;
    Body body;
    bool takesMore = false;  ///< it reads varargs or kwargs
};

struct Write {
    std::string text;
};
struct Print {
    Part value;
};
struct If {
    std::vector<std::pair<Part, Body>> branches;
    Body otherwise;
};
struct For {
    Target target;
    Part items, condition;
    Body body, otherwise;
    bool readsLoop = false;
};
struct Set {
    Target target;
    Part value;
};
struct SetBlock {
    Target target;
    std::vector<FilterCall> filters;
    Body body;
};
struct Macro {
    std::shared_ptr<const MacroDefinition> definition;
};
struct CallBlock {
    Part call;
    std::shared_ptr<const MacroDefinition> caller;
};
struct FilterBlock {
    std::vector<FilterCall> filters;
    Body body;
};
struct With {
    std::vector<std::pair<Target, Part>> values;
    Body body;
};  ///< also {% generation %}, without values
struct Break {};
struct Continue {};

struct Statement {
    std::variant<Write, Print, If, For, Set, SetBlock, Macro, CallBlock, FilterBlock, With, Break, Continue> node;
    int line = 1;
};

}  // namespace core::templates::syntax
