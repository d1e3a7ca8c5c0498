// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <map>

#include "core/templates/access.h"
#include "core/templates/fault.h"
#include "core/templates/filters.h"
#include "core/templates/operations.h"

namespace core::templates {
namespace {

/// The arguments behind the first `count` ones.
CallArguments behind(const CallArguments& given, std::size_t count) {
    CallArguments rest;
    rest.positional.assign(given.positional.begin() + static_cast<std::ptrdiff_t>(count), given.positional.end());
    rest.named = given.named;
    return rest;
}

std::string nameAt(const CallArguments& given, std::size_t index, const char* filter) {
    if (index >= given.positional.size() || !given.positional[index].isText())
        failType("{}() needs a name as its first argument", {filter});
    return given.positional[index].asText();
}

/// As in jinja2, everything that counts as false has no items: None too.
std::shared_ptr<const List> itemsOf(const Value& input, Meter& meter) {
    return iterated(input.truth() ? input : Value(), meter);
}

/// Items for which a test holds, or does not. ByAttribute: the first argument names what of an item is tested.
template <bool Wanted, bool ByAttribute> Value select(Runtime& runtime, const Value& input, const CallArguments& given) {
    if (ByAttribute && given.positional.empty())
        failType("Missing parameter for attribute name");
    constexpr std::size_t testAt = ByAttribute ? 1 : 0;
    const bool tested = given.positional.size() > testAt;
    const std::string test = tested ? nameAt(given, testAt, "select") : std::string();
    const CallArguments rest = tested ? behind(given, testAt + 1) : CallArguments{};
    std::vector<Value> chosen;
    const auto list = itemsOf(input, runtime.meter);
    for (const Value& item : list->items) {
        runtime.meter.step();
        const Value part = ByAttribute ? pathOf(item, given.positional.front(), runtime.meter) : item;
        if ((tested ? applyTest(test, runtime, part, rest) : part.truth()) == Wanted)
            chosen.push_back(item);
    }
    return makeList(std::move(chosen), runtime.meter, Shape::Generator);
}

const Value* namedArgument(const CallArguments& given, const std::string& wanted) {
    for (const auto& [name, value] : given.named)
        if (name == wanted)
            return &value;
    return nullptr;
}

Value map(Runtime& runtime, const Value& input, const CallArguments& given) {
    const Value* attribute = given.positional.empty() ? namedArgument(given, "attribute") : nullptr;
    const Value* standard = namedArgument(given, "default");
    const std::string filter = attribute ? std::string() : nameAt(given, 0, "map");
    const CallArguments rest = attribute ? CallArguments{} : behind(given, 1);
    std::vector<Value> results;
    const auto list = itemsOf(input, runtime.meter);
    for (const Value& item : list->items) {
        runtime.meter.step();
        Value result = attribute ? pathOf(item, *attribute, runtime.meter) : applyFilter(filter, runtime, item, rest);
        results.push_back(attribute && standard && result.isUndefined() ? *standard : std::move(result));
    }
    return makeList(std::move(results), runtime.meter, Shape::Generator);
}

}  // namespace

FilterFunction selectingFilter(const std::string& name) {
    static const std::map<std::string, FilterFunction> table = {
        {"select", select<true, false>},
        {"reject", select<false, false>},
        {"selectattr", select<true, true>},
        {"rejectattr", select<false, true>},
        {"map", map},
    };
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

}  // namespace core::templates
