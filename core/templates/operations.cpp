// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/operations.h"

#include <algorithm>
#include <cmath>

#include "core/templates/characters.h"
#include "core/templates/fault.h"
#include "core/templates/printing.h"

namespace core::templates {

using syntax::Comparison;

namespace {

std::vector<Value> charactersOf(const std::string& text, Meter& meter) {
    meter.list(text.size());
    std::vector<Value> items;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = characters::lengthAt(text, at);
        items.push_back(Value::text(text.substr(at, length)));
        at += length;
    }
    return items;
}

std::vector<Value> keysOf(const Dict& dict, Meter& meter) {
    meter.list(dict.entries.size());
    std::vector<Value> keys;
    for (const auto& [key, value] : dict.entries)
        keys.push_back(key);
    return keys;
}

std::int64_t bound(const Value* value, std::int64_t standard) {
    if (!value || value->isNone())
        return standard;
    if (!value->defined().isWhole())
        failType("slice indices must be integers or None");
    return value->asWhole();
}

/// The positions that Python's slice takes.
std::vector<std::size_t> sliceIndices(std::int64_t length, const Value* start, const Value* stop, const Value* step,
                                      Meter& meter) {
    const std::int64_t stride = bound(step, 1);
    if (stride == 0)
        failType("slice step cannot be zero");
    const bool forward = stride > 0;
    const std::int64_t lowest = forward ? 0 : -1, highest = forward ? length : length - 1;
    const auto place = [&](const Value* value, std::int64_t standard) {
        std::int64_t index = bound(value, INT64_MIN);
        if (index == INT64_MIN)
            return standard;
        if (index < 0)
            index += length;
        return std::clamp(index, lowest, highest);
    };
    const std::int64_t first = place(start, forward ? lowest : highest), last = place(stop, forward ? highest : lowest);
    std::vector<std::size_t> indices;
    const std::int64_t span = forward ? last - first : first - last;
    meter.step(std::max<std::int64_t>(span, 0) / 8);
    for (std::int64_t at = first; forward ? at < last : at > last;) {
        indices.push_back(static_cast<std::size_t>(at));
        if (__builtin_add_overflow(at, stride, &at))
            break;
    }
    return indices;
}

Value slicedText(const std::string& text, const Value* start, const Value* stop, const Value* step, Meter& meter) {
    meter.text(text.size());
    const std::int64_t length = characters::count(text);
    const auto indices = sliceIndices(length, start, stop, step, meter);
    if (indices.empty())
        return Value::text({});
    if (bound(step, 1) == 1) {
        const std::size_t begin = characters::offsetOf(text, static_cast<std::int64_t>(indices.front()));
        const std::size_t end = characters::offsetOf(text, static_cast<std::int64_t>(indices.back()) + 1);
        return Value::text(text.substr(begin, end - begin));
    }
    meter.step(length / 8);
    std::vector<std::size_t> offsets;
    for (std::size_t at = 0; at < text.size(); at += characters::lengthAt(text, at))
        offsets.push_back(at);
    std::string result;
    for (const std::size_t index : indices)
        result += text.substr(offsets[index], characters::lengthAt(text, offsets[index]));
    return Value::text(std::move(result));
}

bool ordered(Comparison op, int order) {
    switch (op) {
    case Comparison::Less:
        return order < 0;
    case Comparison::LessEqual:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

}  // namespace

bool compared(Comparison op, const Value& left, const Value& right, Meter& meter) {
    switch (op) {
    case Comparison::Equal:
        return equal(left, right, meter);
    case Comparison::NotEqual:
        return !equal(left, right, meter);
    case Comparison::In:
        return contains(right, left, meter);
    case Comparison::NotIn:
        return !contains(right, left, meter);
    default:
        return ordered(op, compare(left, right, meter));
    }
}

bool contains(const Value& container, const Value& item, Meter& meter) {
    if (container.isText()) {
        if (!item.isText())
            failType("'in <string>' requires string as left operand, not {}", {item.typeName()});
        meter.text(container.asText().size());
        return characters::find(container.asText(), item.asText()) != std::string::npos;
    }
    if (container.isDict())
        return container.asDict().find(item, meter) != nullptr;
    if (container.isUndefined())
        return false;
    if (!container.isList())
        failType("argument of type '{}' is not iterable", {container.typeName()});
    const auto& items = container.asList().items;
    return std::any_of(items.begin(), items.end(), [&](const Value& one) { return equal(one, item, meter); });
}

std::shared_ptr<const List> iterated(const Value& value, Meter& meter) {
    if (value.isList())
        return std::get<std::shared_ptr<const List>>(value.data());
    std::vector<Value> items;
    if (value.isText())
        items = charactersOf(value.asText(), meter);
    else if (value.isDict())
        items = keysOf(value.asDict(), meter);
    else if (!value.isUndefined())
        failType("'{}' object is not iterable", {value.typeName()});
    return std::get<std::shared_ptr<const List>>(Value::list(std::move(items)).data());
}

std::int64_t lengthOf(const Value& value, Meter& meter) {
    if (value.isText()) {
        meter.step(static_cast<std::int64_t>(value.asText().size() / 64));
        return characters::count(value.asText());
    }
    if (value.isList() && value.asList().shape != Shape::Generator)
        return static_cast<std::int64_t>(value.asList().items.size());
    if (value.isDict())
        return static_cast<std::int64_t>(value.asDict().entries.size());
    if (value.isUndefined())
        return 0;
    failType("object of type '{}' has no len()", {value.typeName()});
}

Value makeList(std::vector<Value> items, Meter& meter, Shape shape) {
    meter.list(items.size());
    Value made = Value::list(std::move(items), shape);
    meter.nesting(made.depth());
    return made;
}

Value makeText(std::string text, Meter& meter) {
    meter.text(text.size());
    return Value::text(std::move(text));
}

std::int64_t wholePart(double number) {
    if (!(std::abs(number) < 9.2e18))
        failType("cannot convert float {} to integer", {numberText(number)});
    return static_cast<std::int64_t>(number);
}

Value sliced(const Value& value, const Value* start, const Value* stop, const Value* step, Meter& meter) {
    value.defined();
    if (value.isText())
        return slicedText(value.asText(), start, stop, step, meter);
    if (!value.isList() || value.asList().shape == Shape::Generator)
        return Value::undefined(filled("'{}' object cannot be sliced", {value.typeName()}));
    const List& list = value.asList();
    std::vector<Value> items;
    for (const std::size_t index : sliceIndices(static_cast<std::int64_t>(list.items.size()), start, stop, step, meter))
        items.push_back(list.items[index]);
    return makeList(std::move(items), meter, list.shape);
}

std::string formatted(const std::string& pattern, const std::vector<Value>& values, Meter& meter) {
    std::string text;
    std::size_t used = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '%') {
            text += pattern[at];
            continue;
        }
        const char kind = ++at < pattern.size() ? pattern[at] : ' ';
        if (kind == '%') {
            text += '%';
            continue;
        }
        if (std::string_view("sdir").find(kind) == std::string_view::npos)
            failType("unsupported format character '{}'", {std::string_view(&kind, 1)});
        if (used >= values.size())
            failType("not enough arguments for format string");
        const Value& value = values[used++];
        if ((kind == 'd' || kind == 'i') && !value.isNumber())
            failType("%d format: a real number is required, not {}", {value.typeName()});
        const bool truncates = kind == 'd' || kind == 'i';
        const std::string piece = truncates && value.is<double>() ? std::to_string(wholePart(value.asReal()))
                                  : kind == 'r'                   ? represented(value, meter)
                                                                  : printed(value, meter);
        meter.grow(text.size(), piece.size());
        text += piece;
    }
    if (used < values.size())
        failType("not all arguments converted during string formatting");
    return text;
}

}  // namespace core::templates
