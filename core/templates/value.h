// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace core::templates {

class Meter;
class Value;
struct List;
struct Dict;
struct Namespace;
struct Loop;
struct Callable;

/// What a name stands for that nobody has set. Prints as nothing; most uses of it are faults that say `hint`.
struct Undefined {
    std::string hint;
};
struct None {};

enum class Shape : std::uint8_t { List, Tuple, Generator };

/// A value of the template language: Python's, as far as templates use them. Immutable and cheap to copy, but for Namespace.
class Value {
public:
    using Data = std::variant<Undefined, None, bool, std::int64_t, double, std::shared_ptr<const std::string>,
                              std::shared_ptr<const List>, std::shared_ptr<const Dict>, Namespace*, std::shared_ptr<const Loop>,
                              std::shared_ptr<const Callable>>;

    Value() = default;
    static Value undefined(std::string hint) { return Value(Undefined{std::move(hint)}); }
    static Value none() { return Value(None{}); }
    static Value boolean(bool value) { return Value(value); }
    static Value integer(std::int64_t value) { return Value(value); }
    static Value real(double value) { return Value(value); }
    static Value text(std::string value) { return Value(std::make_shared<const std::string>(std::move(value))); }
    static Value list(std::vector<Value> items, Shape shape = Shape::List);
    static Value dict(Dict entries);
    static Value of(Namespace* value) { return Value(value); }
    static Value of(std::shared_ptr<const Loop> value) { return Value(std::move(value)); }
    static Value of(Callable value);

    template <class T> bool is() const { return std::holds_alternative<T>(m_data); }
    bool isUndefined() const { return is<Undefined>(); }
    bool isNone() const { return is<None>(); }
    bool isText() const { return is<std::shared_ptr<const std::string>>(); }
    bool isList() const { return is<std::shared_ptr<const List>>(); }
    bool isDict() const { return is<std::shared_ptr<const Dict>>(); }
    /// A whole number, or true and false, which count as 1 and 0.
    bool isWhole() const { return is<std::int64_t>() || is<bool>(); }
    bool isNumber() const { return isWhole() || is<double>(); }

    // The caller knows the kind.
    const std::string& asText() const { return *std::get<std::shared_ptr<const std::string>>(m_data); }
    const List& asList() const { return *std::get<std::shared_ptr<const List>>(m_data); }
    const Dict& asDict() const { return *std::get<std::shared_ptr<const Dict>>(m_data); }
    const Loop& asLoop() const { return *std::get<std::shared_ptr<const Loop>>(m_data); }
    const Callable& asCallable() const { return *std::get<std::shared_ptr<const Callable>>(m_data); }
    Namespace& asNamespace() const { return *std::get<Namespace*>(m_data); }
    std::int64_t asWhole() const { return is<bool>() ? std::get<bool>(m_data) : std::get<std::int64_t>(m_data); }
    double asReal() const { return is<double>() ? std::get<double>(m_data) : static_cast<double>(asWhole()); }
    const Data& data() const { return m_data; }

    bool truth() const;
    int depth() const;                  ///< 0 for plain values, one more than the deepest part for others
    std::string_view typeName() const;  ///< as Python calls it: "str", "dict"
    /// @throws Fault "template.undefined" if it is undefined
    const Value& defined() const;

private:
    template <class T> explicit Value(T data) : m_data(std::move(data)) {}

    Data m_data;
};

struct List {
    std::vector<Value> items;
    Shape shape = Shape::List;
    int depth = 1;
};

/// Keeps the order in which keys were first set.
struct Dict {
    std::vector<std::pair<Value, Value>> entries;
    std::unordered_map<std::string, std::size_t> places;  ///< by keyOf
    int depth = 1;

    /// @throws Fault "template.type" for keys that are no plain values
    void set(const Value& key, const Value& value, Meter& meter);
    const Value* find(const Value& key, Meter& meter) const;
};

/// The only thing that a template can change. Belongs to the rendering.
struct Namespace {
    std::map<std::string, Value> attributes;
};

/// What `loop` is inside a for block.
struct Loop {
    std::shared_ptr<const List> items;
    std::size_t at = 0;
};

/// Arguments of a call, filter or test.
struct CallArguments {
    std::vector<Value> positional;
    std::vector<std::pair<std::string, Value>> named;
};

struct Runtime;

/// A macro, a function, or a method bound to its object.
struct Callable {
    std::string name;
    std::shared_ptr<const class CallableBody> body;
    int depth = 0;
};

class CallableBody {
public:
    virtual ~CallableBody() = default;
    virtual Value call(Runtime& runtime, const CallArguments& arguments) const = 0;
};

/// Python's ==.
bool equal(const Value& left, const Value& right, Meter& meter);
/// Python's order: negative, 0 or positive. @throws Fault "template.type" for values without one, "template.undefined"
int compare(const Value& left, const Value& right, Meter& meter);

}  // namespace core::templates
