// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <map>

#include "core/templates/bound_arguments.h"
#include "core/templates/characters.h"
#include "core/templates/fault.h"
#include "core/templates/methods.h"
#include "core/templates/operations.h"
#include "core/templates/text_operations.h"

namespace core::templates {
namespace {

template <bool Left, bool Right> Value strip(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("strip", given, {"chars"});
    return Value::text(stripped(self.asText(), arguments.text(0), Left, Right, runtime.meter));
}

template <std::string (*Change)(const std::string&)>
Value change(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("str method", given, {});
    runtime.meter.text(self.asText().size());
    return makeText(Change(self.asText()), runtime.meter);
}

/// Whether the text begins (or ends) with a text, or with one of a tuple of texts.
template <bool Begins> Value borders(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments(Begins ? "startswith" : "endswith", given, {"text"}, 1);
    const auto matches = [&](const Value& part) {
        if (!part.defined().isText())
            failType("startswith and endswith need texts, not '{}'", {part.typeName()});
        runtime.meter.step(1 + static_cast<std::int64_t>(part.asText().size() / 64));
        return Begins ? self.asText().starts_with(part.asText()) : self.asText().ends_with(part.asText());
    };
    const Value& part = arguments.at(0);
    if (!part.isList())
        return Value::boolean(matches(part));
    const auto& parts = part.asList().items;
    return Value::boolean(std::any_of(parts.begin(), parts.end(), matches));
}

Value splitMethod(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("split", given, {"sep", "maxsplit"});
    return makeList(split(self.asText(), arguments.text(0), arguments.whole(1, -1), runtime.meter), runtime.meter);
}

Value rightSplit(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("rsplit", given, {"sep", "maxsplit"});
    return makeList(splitFromRight(self.asText(), arguments.text(0), arguments.whole(1, -1), runtime.meter), runtime.meter);
}

Value lines(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("splitlines", given, {"keepends"});
    std::vector<Value> items;
    for (std::string& line : splitLines(self.asText(), arguments.flag(0, false), runtime.meter))
        items.push_back(Value::text(std::move(line)));
    return makeList(std::move(items), runtime.meter);
}

Value replace(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("replace", given, {"old", "new", "count"}, 2);
    const std::string *old = arguments.text(0), *with = arguments.text(1);
    if (!old || !with)
        failType("replace() needs texts, not None");
    return makeText(replaced(self.asText(), *old, *with, arguments.whole(2, -1), runtime.meter), runtime.meter);
}

/// The place of a part, counted in characters; -1 if it does not occur.
template <bool FromRight> Value find(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("find", given, {"sub"}, 1);
    const std::string *part = arguments.text(0), &text = self.asText();
    if (!part)
        failType("find() needs a text, not None");
    runtime.meter.text(text.size());
    if (FromRight)
        runtime.meter.step(static_cast<std::int64_t>(text.size() / 64 * part->size()));
    const std::size_t found = FromRight ? text.rfind(*part) : characters::find(text, *part);
    return Value::integer(found == std::string::npos ? -1 : characters::count(std::string_view(text).substr(0, found)));
}

Value countMethod(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("count", given, {"sub"}, 1);
    const std::string* part = arguments.text(0);
    if (!part)
        failType("count() needs a text, not None");
    runtime.meter.text(self.asText().size());
    return Value::integer(occurrences(self.asText(), *part));
}

Value join(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("join", given, {"items"}, 1);
    const auto list = iterated(arguments.at(0), runtime.meter);
    for (const Value& item : list->items)
        if (!item.isText())
            failType("join() needs texts, not '{}'", {item.typeName()});
    return makeText(joinedTexts(list->items, self.asText(), runtime.meter), runtime.meter);
}

template <bool (*Test)(char32_t)> Value all(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("str method", given, {});
    const std::string& text = self.asText();
    runtime.meter.text(text.size());
    for (std::size_t at = 0; at < text.size(); at += characters::lengthAt(text, at))
        if (!Test(characters::decodeAt(text, at)))
            return Value::boolean(false);
    return Value::boolean(!text.empty());
}

bool isLetterOrDigit(char32_t point) {
    return point != '_' && characters::isNamePart(point);
}

/// In one case throughout, with a cased character among them.
template <std::string (*Change)(const std::string&)>
Value inCase(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("str method", given, {});
    runtime.meter.text(self.asText().size() * 2);
    const std::string& text = self.asText();
    return Value::boolean(Change(text) == text && characters::upper(text) != characters::lower(text));
}

template <bool Prefix> Value remove(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments(Prefix ? "removeprefix" : "removesuffix", given, {"text"}, 1);
    const std::string *part = arguments.text(0), &text = self.asText();
    if (!part || !(Prefix ? text.starts_with(*part) : text.ends_with(*part)))
        return self;
    return makeText(Prefix ? text.substr(part->size()) : text.substr(0, text.size() - part->size()), runtime.meter);
}

Value partition(Runtime& runtime, const Value& self, const CallArguments& given) {
    const BoundArguments arguments("partition", given, {"sep"}, 1);
    const std::string *part = arguments.text(0), &text = self.asText();
    if (!part || part->empty())
        failType("empty separator");
    runtime.meter.text(text.size());
    const std::size_t found = characters::find(text, *part);
    if (found == std::string::npos)
        return makeList({self, Value::text({}), Value::text({})}, runtime.meter, Shape::Tuple);
    return makeList({Value::text(text.substr(0, found)), arguments.at(0), Value::text(text.substr(found + part->size()))},
                    runtime.meter, Shape::Tuple);
}

}  // namespace

Method textMethod(const std::string& name) {
    static const std::map<std::string, Method> table = {
        {"strip", strip<true, true>},
        {"lstrip", strip<true, false>},
        {"rstrip", strip<false, true>},
        {"upper", change<characters::upper>},
        {"lower", change<characters::lower>},
        {"title", change<characters::title>},
        {"capitalize", change<characters::capitalized>},
        {"startswith", borders<true>},
        {"endswith", borders<false>},
        {"split", splitMethod},
        {"rsplit", rightSplit},
        {"splitlines", lines},
        {"replace", replace},
        {"find", find<false>},
        {"rfind", find<true>},
        {"count", countMethod},
        {"join", join},
        {"isdigit", all<characters::isDigit>},
        {"isalpha", all<characters::isLetter>},
        {"isalnum", all<isLetterOrDigit>},
        {"isspace", all<characters::isSpace>},
        {"isupper", inCase<characters::upper>},
        {"islower", inCase<characters::lower>},
        {"removeprefix", remove<true>},
        {"removesuffix", remove<false>},
        {"partition", partition},
    };
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

}  // namespace core::templates
