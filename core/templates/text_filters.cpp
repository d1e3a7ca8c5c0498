// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <map>

#include "core/templates/bound_arguments.h"
#include "core/templates/characters.h"
#include "core/templates/fault.h"
#include "core/templates/filters.h"
#include "core/templates/operations.h"
#include "core/templates/printing.h"
#include "core/templates/text_operations.h"

namespace core::templates {
namespace {

std::string inputText(Runtime& runtime, const Value& input) {
    runtime.meter.text(input.isText() ? input.asText().size() : 0);
    return printed(input, runtime.meter);
}

Value trim(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("trim", given, {"chars"});
    return Value::text(stripped(inputText(runtime, input), arguments.text(0), true, true, runtime.meter));
}

template <std::string (*Change)(const std::string&)>
Value changeInput(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("filter", given, {});
    return makeText(Change(inputText(runtime, input)), runtime.meter);
}

/// The filter's words begin behind spaces, hyphens and opening brackets; that is not Python's str.title.
std::string titled(const std::string& text) {
    std::string result, word;
    const auto flush = [&] {
        result += characters::capitalized(word);
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = characters::lengthAt(text, at);
        const char32_t point = characters::decodeAt(text, at);
        const bool between =
            characters::isSpace(point) || point == '-' || point == '(' || point == '{' || point == '[' || point == '<';
        if (between)
            flush();
        (between ? result : word).append(text, at, length);
        at += length;
    }
    flush();
    return result;
}

Value replaceFilter(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("replace", given, {"old", "new", "count"}, 2);
    const std::string old = printed(arguments.at(0), runtime.meter), with = printed(arguments.at(1), runtime.meter);
    const bool all = !arguments.find(2) || arguments.at(2).isNone();
    return makeText(replaced(inputText(runtime, input), old, with, all ? -1 : arguments.whole(2, -1), runtime.meter),
                    runtime.meter);
}

Value string(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("string", given, {});
    return input.isText() ? input : makeText(printed(input, runtime.meter), runtime.meter);
}

Value safe(Runtime& runtime, const Value& input, const CallArguments& given) {
    return string(runtime, input, given);
}

Value indent(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("indent", given, {"width", "first", "blank"});
    const bool byText = arguments.find(0) && arguments.at(0).isText();
    const std::int64_t width = byText ? 0 : arguments.whole(0, 4);
    const Value unit = calculate(syntax::BinaryOperator::Multiply, Value::text(" "), Value::integer(width), runtime.meter);
    const std::string& gap = byText ? arguments.at(0).asText() : unit.asText();
    const bool blank = arguments.flag(2, false);
    std::string result = arguments.flag(1, false) ? gap : std::string();
    bool first = true;
    for (const std::string& line : splitLines(inputText(runtime, input) + "\n", false, runtime.meter)) {
        runtime.meter.grow(result.size(), line.size() + gap.size() + 1);
        if (!first)
            result.append("\n").append(blank || !line.empty() ? gap : std::string());
        result += line;
        first = false;
    }
    return makeText(std::move(result), runtime.meter);
}

Value tojson(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("tojson", given, {"ensure_ascii", "indent", "separators", "sort_keys"});
    JsonStyle style;
    style.ascii = arguments.flag(0, false);
    style.sorted = arguments.flag(3, false);
    if (const Value* indent = arguments.find(1); indent && !indent->isNone()) {
        style.pretty = true;
        style.itemSeparator.assign(1, ',');
        style.indent = indent->isText() ? indent->asText()
                                        : calculate(syntax::BinaryOperator::Multiply, Value::text(" "),
                                                    Value::integer(arguments.whole(1, 0)), runtime.meter)
                                              .asText();
    }
    if (const Value* separators = arguments.find(2); separators && !separators->isNone()) {
        const bool pair = separators->isList() && separators->asList().items.size() == 2 &&
                          separators->asList().items[0].isText() && separators->asList().items[1].isText();
        if (!pair)
            failType("tojson() needs two texts as separators");
        style.itemSeparator = separators->asList().items[0].asText();
        style.keySeparator = separators->asList().items[1].asText();
    }
    return makeText(toJson(input, style, runtime.meter), runtime.meter);
}

Value format(Runtime& runtime, const Value& input, const CallArguments& given) {
    if (!given.named.empty())
        failType("format() takes no named arguments here");
    return makeText(formatted(inputText(runtime, input), given.positional, runtime.meter), runtime.meter);
}

Value wordcount(Runtime& runtime, const Value& input, const CallArguments& given) {
    const BoundArguments arguments("wordcount", given, {});
    return Value::integer(static_cast<std::int64_t>(split(inputText(runtime, input), nullptr, -1, runtime.meter).size()));
}

}  // namespace

FilterFunction textFilter(const std::string& name) {
    static const std::map<std::string, FilterFunction> table = {
        {"trim", trim},
        {"upper", changeInput<characters::upper>},
        {"lower", changeInput<characters::lower>},
        {"title", changeInput<titled>},
        {"capitalize", changeInput<characters::capitalized>},
        {"replace", replaceFilter},
        {"string", string},
        {"safe", safe},
        {"indent", indent},
        {"tojson", tojson},
        {"format", format},
        {"wordcount", wordcount},
    };
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

}  // namespace core::templates
