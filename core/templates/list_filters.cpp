// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <map>
#include <set>

#include "core/templates/access.h"
#include "core/templates/bound_arguments.h"
#include "core/templates/characters.h"
#include "core/templates/fault.h"
#include "core/templates/filters.h"
#include "core/templates/operations.h"
#include "core/templates/text_operations.h"

namespace core::templates {
namespace {

Value length(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("length", given, {});
    return Value::integer(lengthOf(input, runtime.meter));
}

Value first(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("first", given, {});
    const auto list = iterated(input, runtime.meter);
    return list->items.empty() ? Value::undefined("No first item, sequence was empty.") : list->items.front();
}

Value last(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("last", given, {});
    const auto list = iterated(input, runtime.meter);
    return list->items.empty() ? Value::undefined("No last item, sequence was empty.") : list->items.back();
}

Value standard(Runtime&, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("default", given, {"default_value", "boolean"});
    const bool wanted = input.isUndefined() || (arguments.flag(1, false) && !input.truth());
    return !wanted ? input : (arguments.find(0) ? arguments.at(0) : Value::text({}));
}

/// Each item, or what the attribute names of it.
std::vector<Value> parts(Runtime& runtime, const Value& input, const Value* attribute) {
    const auto list = iterated(input, runtime.meter);
    if (!attribute || attribute->isNone())
        return list->items;
    std::vector<Value> found;
    for (const Value& item : list->items) {
        runtime.meter.step();
        found.push_back(pathOf(item, *attribute, runtime.meter));
    }
    return found;
}

Value join(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("join", given, {"d", "attribute"});
    const std::string* between = arguments.text(0);
    return makeText(joinedTexts(parts(runtime, input, arguments.find(1)), between ? *between : std::string(), runtime.meter),
                    runtime.meter);
}

Value list(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("list", given, {});
    return makeList(iterated(input, runtime.meter)->items, runtime.meter);
}

Value itemsFilter(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("items", given, {});
    if (!input.isDict() && !input.isUndefined())
        failType("Can only get item pairs from a mapping.");
    std::vector<Value> pairs;
    if (input.isDict()) {
        runtime.meter.list(input.asDict().entries.size() * 3);
        for (const auto& [key, value] : input.asDict().entries)
            pairs.push_back(Value::list({key, value}, Shape::Tuple));
    }
    return makeList(std::move(pairs), runtime.meter, Shape::Generator);
}

/// What is compared in place of a value where upper and lower case are the same.
Value withoutCase(Runtime& runtime, const Value& value, bool caseSensitive) {
    return caseSensitive || !value.isText() ? value : makeText(characters::lower(value.asText()), runtime.meter);
}

/// Items in the order of their keys; equal ones stay in order.
std::vector<Value> sorted(Runtime& runtime, const std::vector<Value>& values, const std::vector<Value>& keys, bool backwards) {
    std::vector<std::size_t> order(values.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        order[at] = at;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        runtime.meter.step();
        const int sign = compare(keys[left], keys[right], runtime.meter);
        return backwards ? sign > 0 : sign < 0;
    });
    std::vector<Value> result;
    for (const std::size_t index : order)
        result.push_back(values[index]);
    return result;
}

Value sort(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("sort", given, {"reverse", "case_sensitive", "attribute"});
    std::vector<Value> keys = parts(runtime, input, arguments.find(2));
    for (Value& key : keys)
        key = withoutCase(runtime, key, arguments.flag(1, false));
    return makeList(sorted(runtime, iterated(input, runtime.meter)->items, keys, arguments.flag(0, false)), runtime.meter);
}

Value dictsort(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("dictsort", given, {"case_sensitive", "by", "reverse"});
    const std::string* by = arguments.text(1);
    if (!input.defined().isDict() || (by && *by != "key" && *by != "value"))
        failType("dictsort() needs a dict, and 'key' or 'value'");
    std::vector<Value> pairs, keys;
    for (const auto& [key, value] : input.asDict().entries) {
        pairs.push_back(makeList({key, value}, runtime.meter, Shape::Tuple));
        keys.push_back(withoutCase(runtime, by && *by == "value" ? value : key, arguments.flag(0, false)));
    }
    return makeList(sorted(runtime, pairs, keys, arguments.flag(2, false)), runtime.meter);
}

Value unique(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("unique", given, {"case_sensitive", "attribute"});
    const auto values = iterated(input, runtime.meter);
    const std::vector<Value> keys = parts(runtime, input, arguments.find(1));
    Dict seen;
    std::vector<Value> result;
    for (std::size_t at = 0; at < keys.size(); ++at) {
        const std::size_t before = seen.entries.size();
        seen.set(withoutCase(runtime, keys[at], arguments.flag(0, false)), Value::none(), runtime.meter);
        if (seen.entries.size() > before)
            result.push_back(values->items[at]);
    }
    return makeList(std::move(result), runtime.meter, Shape::Generator);
}

Value reverse(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("reverse", given, {});
    std::vector<Value> backwards = iterated(input.defined(), runtime.meter)->items;
    std::reverse(backwards.begin(), backwards.end());
    if (input.isText())
        return makeText(joinedTexts(backwards, {}, runtime.meter), runtime.meter);
    return makeList(std::move(backwards), runtime.meter, Shape::Generator);
}

Value sum(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("sum", given, {"attribute", "start"});
    Value total = arguments.find(1) ? arguments.at(1) : Value::integer(0);
    for (const Value& value : parts(runtime, input, arguments.find(0)))
        total = calculate(syntax::BinaryOperator::Add, total, value, runtime.meter);
    return total;
}

/// The item with the smallest (Sign -1) or largest (1) key.
template <int Sign> Value extreme(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments(Sign < 0 ? "min" : "max", given, {"case_sensitive", "attribute"});
    const auto values = iterated(input, runtime.meter);
    const std::vector<Value> keys = parts(runtime, input, arguments.find(1));
    if (keys.empty())
        return Value::undefined("No aggregated item, sequence was empty.");
    const bool sensitive = arguments.flag(0, false);
    std::size_t best = 0;
    for (std::size_t at = 1; at < keys.size(); ++at)
        if (compare(withoutCase(runtime, keys[at], sensitive), withoutCase(runtime, keys[best], sensitive), runtime.meter) *
                Sign >
            0)
            best = at;
    return values->items[best];
}

Value attr(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("attr", given, {"name"}, 1);
    const std::string* name = arguments.text(0);
    if (!name || input.isDict())
        return Value::undefined("no such attribute");
    return attributeOf(input, *name, runtime.meter);
}

}  // namespace

FilterFunction listFilter(const std::string& name) {
    static const std::map<std::string, FilterFunction> table = {
        {"length", length},  {"count", length},  {"first", first},     {"last", last},         {"default", standard},
        {"d", standard},     {"join", join},     {"list", list},       {"items", itemsFilter}, {"dictsort", dictsort},
        {"sort", sort},      {"unique", unique}, {"reverse", reverse}, {"sum", sum},           {"min", extreme<-1>},
        {"max", extreme<1>}, {"attr", attr},
    };
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

}  // namespace core::templates
