// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <map>

#include "core/templates/bound_arguments.h"
#include "core/templates/characters.h"
#include "core/templates/fault.h"
#include "core/templates/filters.h"
#include "core/templates/operations.h"
#include "core/templates/printing.h"

namespace core::templates {
namespace {

using syntax::Comparison;

using Property = bool (*)(const Value&);

template <Property Holds> bool plain(Runtime&, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("test", given, {});
    return Holds(input);
}

template <Comparison Op> bool against(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("test", given, {"other"}, 1);
    return compared(Op, input, arguments.at(0), runtime.meter);
}

bool isDefined(const Value& value) {
    return !value.isUndefined();
}
bool isUndefined(const Value& value) {
    return value.isUndefined();
}
bool isNone(const Value& value) {
    return value.isNone();
}
bool isBoolean(const Value& value) {
    return value.is<bool>();
}
bool isTrue(const Value& value) {
    return value.is<bool>() && value.truth();
}
bool isFalse(const Value& value) {
    return value.is<bool>() && !value.truth();
}
bool isInteger(const Value& value) {
    return value.is<std::int64_t>();
}
bool isFloat(const Value& value) {
    return value.is<double>();
}
bool isNumber(const Value& value) {
    return value.isNumber();
}
bool isString(const Value& value) {
    return value.isText();
}
bool isMapping(const Value& value) {
    return value.isDict();
}
bool isCallable(const Value& value) {
    return value.is<std::shared_ptr<const Callable>>();
}
bool isIterable(const Value& value) {
    return value.isText() || value.isList() || value.isDict() || value.isUndefined();
}
bool isSequence(const Value& value) {
    return isIterable(value) && !(value.isList() && value.asList().shape == Shape::Generator);
}

std::int64_t rest(const Value& input, std::int64_t divisor, Meter& meter) {
    const Value result = calculate(syntax::BinaryOperator::Modulo, input, Value::integer(divisor), meter);
    return result.isWhole() ? result.asWhole() : (result.is<double>() && result.asReal() == 0 ? 0 : -1);
}

bool isOdd(Runtime& runtime, const Value& input, const CallArguments&) {
    return rest(input, 2, runtime.meter) == 1;
}

bool isEven(Runtime& runtime, const Value& input, const CallArguments&) {
    return rest(input, 2, runtime.meter) == 0;
}

bool isDivisible(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("divisibleby", given, {"num"}, 1);
    return rest(input, arguments.whole(0, 1), runtime.meter) == 0;
}

template <std::string (*Change)(const std::string&)> bool isInCase(Runtime& runtime, const Value& input, const CallArguments&) {
    const std::string text = printed(input, runtime.meter);
    runtime.meter.text(text.size() * 2);
    return Change(text) == text && characters::upper(text) != characters::lower(text);
}

/// One and the same object; of plain values, those that are equal and of one kind.
bool isSame(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("sameas", given, {"other"}, 1);
    return input.data().index() == arguments.at(0).data().index() && equal(input, arguments.at(0), runtime.meter);
}

bool isFilterName(Runtime&, const Value& input, const CallArguments&) {
    return input.isText() && findFilter(input.asText());
}

bool isTestName(Runtime&, const Value& input, const CallArguments&) {
    return input.isText() && findTest(input.asText());
}

}  // namespace

TestFunction findTest(const std::string& name) {
    using enum Comparison;
    static const std::map<std::string, TestFunction> table = {
        {"defined", plain<isDefined>},
        {"undefined", plain<isUndefined>},
        {"none", plain<isNone>},
        {"boolean", plain<isBoolean>},
        {"true", plain<isTrue>},
        {"false", plain<isFalse>},
        {"integer", plain<isInteger>},
        {"float", plain<isFloat>},
        {"number", plain<isNumber>},
        {"string", plain<isString>},
        {"mapping", plain<isMapping>},
        {"callable", plain<isCallable>},
        {"iterable", plain<isIterable>},
        {"sequence", plain<isSequence>},
        {"odd", isOdd},
        {"even", isEven},
        {"divisibleby", isDivisible},
        {"lower", isInCase<characters::lower>},
        {"upper", isInCase<characters::upper>},
        {"sameas", isSame},
        {"filter", isFilterName},
        {"test", isTestName},
        {"in", against<In>},
        {"eq", against<Equal>},
        {"equalto", against<Equal>},
        {"==", against<Equal>},
        {"ne", against<NotEqual>},
        {"!=", against<NotEqual>},
        {"lt", against<Less>},
        {"lessthan", against<Less>},
        {"<", against<Less>},
        {"le", against<LessEqual>},
        {"<=", against<LessEqual>},
        {"gt", against<Greater>},
        {"greaterthan", against<Greater>},
        {">", against<Greater>},
        {"ge", against<GreaterEqual>},
        {">=", against<GreaterEqual>},
    };
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

}  // namespace core::templates
