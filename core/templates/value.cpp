// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/value.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/templates/fault.h"
#include "core/templates/meter.h"

namespace core::templates {
namespace {

std::string numberKey(double number) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return std::string("n").append(buffer, end);
}

/// Equal keys, and only they, have the same text: 1, 1.0 and true are one key.
std::string keyOf(const Value& key, Meter& meter) {
    if (key.isText()) {
        meter.text(key.asText().size());
        return std::string("s").append(key.asText());
    }
    if (key.isWhole())
        return std::string("n").append(std::to_string(key.asWhole()));
    if (key.is<double>()) {
        const double number = key.asReal();
        const bool whole = number == std::floor(number) && std::abs(number) < 9e18;
        return whole ? std::string("n").append(std::to_string(static_cast<std::int64_t>(number))) : numberKey(number);
    }
    if (key.isNone())
        return "N";
    if (key.isList() && key.asList().shape == Shape::Tuple) {
        std::string whole = "(";
        for (const Value& part : key.asList().items) {
            const std::string inner = keyOf(part, meter);
            meter.text(whole.size() + inner.size());
            whole.append(std::to_string(inner.size())).append(":").append(inner);
        }
        return whole;
    }
    if (key.isUndefined())
        return "U";
    failType("unhashable type: '{}'", {key.typeName()});
}

bool equalLists(const List& left, const List& right, Meter& meter) {
    return (left.shape == Shape::Tuple) == (right.shape == Shape::Tuple) &&
           std::equal(left.items.begin(), left.items.end(), right.items.begin(), right.items.end(),
                      [&](const Value& one, const Value& other) { return equal(one, other, meter); });
}

bool equalDicts(const Dict& left, const Dict& right, Meter& meter) {
    return left.entries.size() == right.entries.size() &&
           std::all_of(left.entries.begin(), left.entries.end(), [&](const auto& entry) {
               const Value* other = right.find(entry.first, meter);
               return other && equal(entry.second, *other, meter);
           });
}

template <class T> int order(const T& left, const T& right) {
    return left < right ? -1 : (right < left ? 1 : 0);
}

int compareLists(const List& left, const List& right, Meter& meter) {
    const std::size_t shared = std::min(left.items.size(), right.items.size());
    for (std::size_t at = 0; at < shared; ++at)
        if (!equal(left.items[at], right.items[at], meter))
            return compare(left.items[at], right.items[at], meter);
    return order(left.items.size(), right.items.size());
}

}  // namespace

Value Value::list(std::vector<Value> items, Shape shape) {
    int depth = 0;
    for (const Value& item : items)
        depth = std::max(depth, item.depth());
    return Value(std::make_shared<const List>(List{std::move(items), shape, depth + 1}));
}

Value Value::dict(Dict entries) {
    return Value(std::make_shared<const Dict>(std::move(entries)));
}

Value Value::of(Callable value) {
    return Value(std::make_shared<const Callable>(std::move(value)));
}

bool Value::truth() const {
    if (isUndefined() || isNone())
        return false;
    if (isNumber())
        return asReal() != 0;
    if (isText())
        return !asText().empty();
    if (isList())
        return asList().shape == Shape::Generator || !asList().items.empty();
    return !isDict() || !asDict().entries.empty();
}

int Value::depth() const {
    if (isList())
        return asList().depth;
    if (isDict())
        return asDict().depth;
    if (is<std::shared_ptr<const Loop>>())
        return asLoop().items->depth + 1;
    return is<std::shared_ptr<const Callable>>() ? asCallable().depth + 1 : 0;
}

std::string_view Value::typeName() const {
    static constexpr const char* names[] = {"Undefined", "NoneType", "bool",      "int",         "float",   "str",
                                            "list",      "dict",     "Namespace", "LoopContext", "function"};
    if (isList() && asList().shape != Shape::List)
        return asList().shape == Shape::Tuple ? "tuple" : "generator";
    return names[m_data.index()];
}

const Value& Value::defined() const {
    if (isUndefined())
        failUndefined(std::get<Undefined>(m_data).hint);
    return *this;
}

void Dict::set(const Value& key, const Value& value, Meter& meter) {
    depth = std::max({depth, key.depth() + 1, value.depth() + 1});
    const auto [place, added] = places.emplace(keyOf(key, meter), entries.size());
    if (added)
        entries.emplace_back(key, value);
    else
        entries[place->second].second = value;
}

const Value* Dict::find(const Value& key, Meter& meter) const {
    const auto place = places.find(keyOf(key, meter));
    return place == places.end() ? nullptr : &entries[place->second].second;
}

bool equal(const Value& left, const Value& right, Meter& meter) {
    meter.step();
    if (left.isWhole() && right.isWhole())
        return left.asWhole() == right.asWhole();
    if (left.isNumber() && right.isNumber())
        return left.asReal() == right.asReal();
    if (left.data().index() != right.data().index())
        return false;
    if (left.isText()) {
        meter.step(static_cast<std::int64_t>(left.asText().size() / 64));
        return left.asText() == right.asText();
    }
    if (left.isList())
        return equalLists(left.asList(), right.asList(), meter);
    if (left.isDict())
        return equalDicts(left.asDict(), right.asDict(), meter);
    if (left.is<Namespace*>())
        return &left.asNamespace() == &right.asNamespace();
    return left.isUndefined() || left.isNone();
}

int compare(const Value& left, const Value& right, Meter& meter) {
    left.defined();
    right.defined();
    if (left.isWhole() && right.isWhole())
        return order(left.asWhole(), right.asWhole());
    if (left.isNumber() && right.isNumber())
        return order(left.asReal(), right.asReal());
    if (left.isText() && right.isText()) {
        meter.step(static_cast<std::int64_t>(left.asText().size() / 64));
        return order(left.asText(), right.asText());
    }
    if (left.isList() && right.isList() && left.asList().shape == right.asList().shape)
        return compareLists(left.asList(), right.asList(), meter);
    failType("'<' not supported between instances of '{}' and '{}'", {left.typeName(), right.typeName()});
}

}  // namespace core::templates
