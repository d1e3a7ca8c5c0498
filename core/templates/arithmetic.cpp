// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/templates/fault.h"
#include "core/templates/operations.h"

namespace core::templates {

using syntax::BinaryOperator;

namespace {

constexpr const char* symbols[] = {"+", "-", "*", "/", "//", "%", "**"};

[[noreturn]] void failOverflow() {
    throw Fault{"template.limit", {{"reasonCode", "template.limit-number"}, {"limit", "9223372036854775807"}}};
}

std::int64_t floorDivided(std::int64_t left, std::int64_t right) {
    if (right == -1)
        return left == INT64_MIN ? (failOverflow(), 0) : -left;
    return left / right - ((left % right != 0) && ((left < 0) != (right < 0)));
}

std::int64_t modulo(std::int64_t left, std::int64_t right) {
    if (right == -1)
        return 0;
    const std::int64_t rest = left % right;
    return rest != 0 && ((rest < 0) != (right < 0)) ? rest + right : rest;
}

Value wholePower(std::int64_t base, std::int64_t exponent) {
    if (exponent < 0)
        return Value::real(std::pow(static_cast<double>(base), static_cast<double>(exponent)));
    std::int64_t result = 1;
    const bool small = base >= -1 && base <= 1;
    for (std::int64_t times = small ? exponent % 2 + (exponent > 0 ? 2 : 0) : exponent; times > 0; --times)
        if (__builtin_mul_overflow(result, base, &result))
            failOverflow();
    return Value::integer(result);
}

Value wholeResult(BinaryOperator op, std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    bool overflow = false;
    switch (op) {
    case BinaryOperator::Add:
        overflow = __builtin_add_overflow(left, right, &result);
        break;
    case BinaryOperator::Subtract:
        overflow = __builtin_sub_overflow(left, right, &result);
        break;
    case BinaryOperator::Multiply:
        overflow = __builtin_mul_overflow(left, right, &result);
        break;
    case BinaryOperator::FloorDivide:
        return Value::integer(floorDivided(left, right));
    case BinaryOperator::Modulo:
        return Value::integer(modulo(left, right));
    case BinaryOperator::Power:
        return wholePower(left, right);
    default:
        return Value::real(static_cast<double>(left) / static_cast<double>(right));
    }
    if (overflow)
        failOverflow();
    return Value::integer(result);
}

Value realResult(BinaryOperator op, double left, double right) {
    switch (op) {
    case BinaryOperator::Add:
        return Value::real(left + right);
    case BinaryOperator::Subtract:
        return Value::real(left - right);
    case BinaryOperator::Multiply:
        return Value::real(left * right);
    case BinaryOperator::FloorDivide:
        return Value::real(std::floor(left / right));
    case BinaryOperator::Modulo: {
        const double rest = std::fmod(left, right);
        return Value::real(rest != 0 && ((rest < 0) != (right < 0)) ? rest + right : rest);
    }
    case BinaryOperator::Power:
        return Value::real(std::pow(left, right));
    default:
        return Value::real(left / right);
    }
}

Value numberResult(BinaryOperator op, const Value& left, const Value& right) {
    const bool divides = op == BinaryOperator::Divide || op == BinaryOperator::FloorDivide || op == BinaryOperator::Modulo;
    if (divides && right.asReal() == 0)
        failType("division by zero");
    if (left.isWhole() && right.isWhole())
        return wholeResult(op, left.asWhole(), right.asWhole());
    return realResult(op, left.asReal(), right.asReal());
}

/// The text or list `times` times in a row.
Value repeated(const Value& value, std::int64_t times, Meter& meter) {
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(times, 0));
    const std::size_t size = value.isText() ? value.asText().size() : value.asList().items.size();
    // Beyond any limit, and small enough not to overflow.
    constexpr std::size_t most = std::size_t{1} << 40;
    const std::size_t whole = size == 0 || count == 0 ? 0 : (count > most / size ? most : count * size);
    if (value.isText()) {
        meter.text(whole);
        std::string text;
        text.reserve(whole);
        while (text.size() < whole)
            text += value.asText();
        return Value::text(std::move(text));
    }
    meter.list(whole);
    std::vector<Value> items;
    items.reserve(whole);
    while (items.size() < whole)
        items.insert(items.end(), value.asList().items.begin(), value.asList().items.end());
    return Value::list(std::move(items), value.asList().shape);
}

Value joined(const Value& left, const Value& right, Meter& meter) {
    if (left.isText()) {
        meter.text(left.asText().size() + right.asText().size());
        return Value::text(left.asText() + right.asText());
    }
    meter.list(left.asList().items.size() + right.asList().items.size());
    std::vector<Value> items = left.asList().items;
    items.insert(items.end(), right.asList().items.begin(), right.asList().items.end());
    return Value::list(std::move(items), left.asList().shape);
}

bool isSequence(const Value& value) {
    return value.isText() || (value.isList() && value.asList().shape != Shape::Generator);
}

std::vector<Value> formatValues(const Value& value) {
    if (value.isList() && value.asList().shape == Shape::Tuple)
        return value.asList().items;
    return {value};
}

}  // namespace

Value calculate(BinaryOperator op, const Value& left, const Value& right, Meter& meter) {
    left.defined();
    right.defined();
    if (left.isNumber() && right.isNumber())
        return numberResult(op, left, right);
    if (op == BinaryOperator::Add && isSequence(left) && left.typeName() == right.typeName())
        return joined(left, right, meter);
    if (op == BinaryOperator::Multiply && isSequence(left) && right.isWhole())
        return repeated(left, right.asWhole(), meter);
    if (op == BinaryOperator::Multiply && left.isWhole() && isSequence(right))
        return repeated(right, left.asWhole(), meter);
    if (op == BinaryOperator::Modulo && left.isText())
        return makeText(formatted(left.asText(), formatValues(right), meter), meter);
    if (op == BinaryOperator::Add && left.isText())
        failType("can only concatenate str (not \"{}\") to str", {right.typeName()});
    failType("unsupported operand type(s) for {}: '{}' and '{}'",
             {symbols[static_cast<std::size_t>(op)], left.typeName(), right.typeName()});
}

Value negated(const Value& value) {
    value.defined();
    if (value.is<double>())
        return Value::real(-value.asReal());
    if (!value.isWhole())
        failType("bad operand type for unary -: '{}'", {value.typeName()});
    if (value.asWhole() == INT64_MIN)
        failOverflow();
    return Value::integer(-value.asWhole());
}

}  // namespace core::templates
