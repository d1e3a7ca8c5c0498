// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "core/templates/bound_arguments.h"
#include "core/templates/characters.h"
#include "core/templates/fault.h"
#include "core/templates/filters.h"
#include "core/templates/operations.h"

namespace core::templates {
namespace {

/// A number written as Python reads it; nothing if the text is none.
template <class T, class... Base> std::optional<T> parsed(const std::string& text, Base... base) {
    std::string_view body = characters::stripRight(characters::stripLeft(text));
    if (body.starts_with('+'))
        body.remove_prefix(1);
    for (const auto& [prefix, radix] : {std::pair{"0x", 16}, {"0o", 8}, {"0b", 2}})
        if (((base == radix) || ...) && body.starts_with(prefix))
            body.remove_prefix(2);
    T number{};
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), number, base...);
    if (error != std::errc() || end != body.data() + body.size() || body.empty())
        return std::nullopt;
    return number;
}

Value integer(Runtime&, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("int", given, {"default", "base"});
    const Value standard = arguments.find(0) ? arguments.at(0) : Value::integer(0);
    const std::int64_t base = arguments.whole(1, 10);
    if (base < 2 || base > 36)
        failType("int() base must be >= 2 and <= 36");
    if (input.isWhole())
        return Value::integer(input.asWhole());
    if (input.isText()) {
        if (const auto whole = parsed<std::int64_t>(input.asText(), static_cast<int>(base)))
            return Value::integer(*whole);
        const auto real = parsed<double>(input.asText());
        return real && std::isfinite(*real) ? Value::integer(wholePart(*real)) : standard;
    }
    return input.is<double>() && std::isfinite(input.asReal()) ? Value::integer(wholePart(input.asReal())) : standard;
}

Value real(Runtime&, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("float", given, {"default"});
    if (input.isNumber())
        return Value::real(input.asReal());
    if (input.isText())
        if (const auto number = parsed<double>(input.asText()))
            return Value::real(*number);
    return arguments.find(0) ? arguments.at(0) : Value::real(0);
}

Value absolute(Runtime&, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("abs", given, {});
    if (!input.defined().isNumber())
        failType("bad operand type for abs(): '{}'", {input.typeName()});
    return input.asReal() < 0 ? negated(input) : (input.is<bool>() ? Value::integer(input.asWhole()) : input);
}

/// Half to even, on the decimal digits of the number, as Python's round().
double commonlyRounded(double number, int digits) {
    char buffer[512];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, digits);
    double result = number;
    if (written.ec == std::errc())
        std::from_chars(buffer, written.ptr, result);
    return result;
}

Value round(Runtime&, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("round", given, {"precision", "method"});
    const std::int64_t digits = arguments.whole(0, 0);
    const std::string* chosen = arguments.text(1);
    const std::string method = chosen ? *chosen : "common";
    if (!input.defined().isNumber())
        failType("round() needs a number, not '{}'", {input.typeName()});
    if (digits < 0 || digits > 100 || (method != "common" && method != "ceil" && method != "floor"))
        failType("round() needs a precision from 0 to 100, and common, ceil or floor");
    const double number = input.asReal();
    if (!std::isfinite(number))
        return input;
    if (method == "common")
        return input.isWhole() ? Value::integer(input.asWhole())
                               : Value::real(commonlyRounded(number, static_cast<int>(digits)));
    const double scale = std::pow(10.0, static_cast<double>(digits));
    return Value::real((method == "ceil" ? std::ceil(number * scale) : std::floor(number * scale)) / scale);
}

}  // namespace

FilterFunction numberFilter(const std::string& name) {
    static const std::map<std::string, FilterFunction> table = {
        {"int", integer}, {"float", real}, {"abs", absolute}, {"round", round}};
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

}  // namespace core::templates
