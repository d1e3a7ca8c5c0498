// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/methods.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/templates/bound_arguments.h"
#include "core/templates/fault.h"
#include "core/templates/operations.h"

namespace core::templates {
namespace {

class BoundBody final : public CallableBody {
public:
    BoundBody(Method method, Value self) : m_method(method), m_self(std::move(self)) {}
    Value call(Runtime& runtime, const CallArguments& arguments) const override { return m_method(runtime, m_self, arguments); }

private:
    Method m_method;
    Value m_self;
};

Value get(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("get", given, {"key", "default"}, 1);
    if (const Value* found = self.asDict().find(arguments.at(0), runtime.meter))
        return *found;
    return arguments.find(1) ? arguments.at(1) : Value::none();
}

Value items(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("items", given, {});
    runtime.meter.list(self.asDict().entries.size() * 3);
    std::vector<Value> pairs;
    for (const auto& [key, value] : self.asDict().entries)
        pairs.push_back(Value::list({key, value}, Shape::Tuple));
    return makeList(std::move(pairs), runtime.meter);
}

Value keys(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("keys", given, {});
    return makeList(iterated(self, runtime.meter)->items, runtime.meter);
}

Value values(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("values", given, {});
    std::vector<Value> found;
    for (const auto& [key, value] : self.asDict().entries)
        found.push_back(value);
    return makeList(std::move(found), runtime.meter);
}

Value copy(Runtime&, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("copy", given, {});
    return self;
}

Value count(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("count", given, {"value"}, 1);
    const auto& list = self.asList().items;
    return Value::integer(std::count_if(list.begin(), list.end(),
                                        [&](const Value& item) { return equal(item, arguments.at(0), runtime.meter); }));
}

Value index(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("index", given, {"value"}, 1);
    const auto& list = self.asList().items;
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Value& item) { return equal(item, arguments.at(0), runtime.meter); });
    if (found == list.end())
        failType("index(): the value is not in the list");
    return Value::integer(found - list.begin());
}

Method methodOf(const Value& object, const std::string& name) {
    if (object.isText())
        return textMethod(name);
    if (object.isDict())
        return dictMethod(name);
    return object.isList() ? listMethod(name) : nullptr;
}

}  // namespace

Method dictMethod(const std::string& name) {
    static const std::map<std::string, Method> table = {
        {"get", get}, {"items", items}, {"keys", keys}, {"values", values}, {"copy", copy}};
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

Method listMethod(const std::string& name) {
    static const std::map<std::string, Method> table = {{"count", count}, {"index", index}, {"copy", copy}};
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

bool isForbidden(const Value& object, const std::string& name) {
    static const std::set<std::string> ofLists = {"append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort"};
    static const std::set<std::string> ofDicts = {"clear", "fromkeys", "pop", "popitem", "setdefault", "update"};
    if (name.starts_with("__"))
        return true;
    if (object.isList())
        return object.asList().shape == Shape::List && ofLists.contains(name);
    return object.isDict() && ofDicts.contains(name);
}

std::optional<Value> boundMethod(const Value& object, const std::string& name) {
    const Method method = methodOf(object, name);
    if (!method)
        return std::nullopt;
    return Value::of(Callable{name, std::make_shared<const BoundBody>(method, object), object.depth()});
}

}  // namespace core::templates
