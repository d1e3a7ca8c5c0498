// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/access.h"

#include <algorithm>

#include "core/templates/characters.h"
#include "core/templates/fault.h"
#include "core/templates/methods.h"
#include "core/templates/operations.h"
#include "core/templates/printing.h"

namespace core::templates {
namespace {

/// A name may be as long as a text: hints hold its beginning.
std::string_view shown(const std::string& name) {
    return std::string_view(name).substr(0, 100);
}

Value missing(const Value& object, const std::string& name) {
    return Value::undefined(filled("'{} object' has no attribute '{}'", {object.typeName(), shown(name)}));
}

class CycleBody final : public CallableBody {
public:
    explicit CycleBody(std::size_t at) : m_at(at) {}
    Value call(Runtime&, const CallArguments& arguments) const override {
        return arguments.positional.empty() ? Value::undefined("cycle() of nothing")
                                            : arguments.positional[m_at % arguments.positional.size()];
    }

private:
    std::size_t m_at;
};

Value loopAttribute(const Value& object, const std::string& name) {
    const Loop& loop = object.asLoop();
    const auto& items = loop.items->items;
    const auto at = static_cast<std::int64_t>(loop.at), length = static_cast<std::int64_t>(items.size());
    const std::pair<const char*, std::int64_t> numbers[] = {
        {"index", at + 1}, {"index0", at}, {"revindex", length - at}, {"revindex0", length - at - 1}, {"length", length},
        {"depth", 1},      {"depth0", 0}};
    for (const auto& [known, number] : numbers)
        if (name == known)
            return Value::integer(number);
    if (name == "first" || name == "last")
        return Value::boolean(name == "first" ? at == 0 : at + 1 == length);
    if (name == "previtem")
        return at > 0 ? items[loop.at - 1] : Value::undefined("there is no previous item");
    if (name == "nextitem")
        return at + 1 < length ? items[loop.at + 1] : Value::undefined("there is no next item");
    if (name == "cycle")
        return Value::of(Callable{name, std::make_shared<const CycleBody>(loop.at)});
    return missing(object, name);
}

Value namespaceAttribute(const Value& object, const std::string& name) {
    const auto found = object.asNamespace().attributes.find(name);
    return found == object.asNamespace().attributes.end() ? missing(object, name) : found->second;
}

/// The item at a place counted from 0, or from the end if it is negative.
Value itemAt(const Value& object, std::int64_t place, Meter& meter) {
    const std::int64_t length = lengthOf(object, meter), at = place < 0 ? place + length : place;
    if (at < 0 || at >= length)
        return Value::undefined(filled("{} object has no element {}", {object.typeName(), std::to_string(place)}));
    if (object.isList())
        return object.asList().items[static_cast<std::size_t>(at)];
    const std::string& text = object.asText();
    const std::size_t begin = characters::offsetOf(text, at);
    return makeText(text.substr(begin, characters::lengthAt(text, begin)), meter);
}

/// An attribute that is no entry.
Value ownAttribute(const Value& object, const std::string& name) {
    if (isForbidden(object, name))
        return Value::undefined(filled("access to attribute {} is unsafe", {shown(name)}));
    if (object.is<Namespace*>())
        return namespaceAttribute(object, name);
    if (object.is<std::shared_ptr<const Loop>>())
        return loopAttribute(object, name);
    return boundMethod(object, name).value_or(missing(object, name));
}

}  // namespace

Value attributeOf(const Value& object, const std::string& name, Meter& meter) {
    object.defined();
    Value own = ownAttribute(object, name);
    if (!own.isUndefined() || !object.isDict() || isForbidden(object, name))
        return own;
    const Value* entry = object.asDict().find(Value::text(name), meter);
    return entry ? *entry : missing(object, name);
}

Value itemOf(const Value& object, const Value& index, Meter& meter) {
    object.defined();
    if (object.isDict() && !index.isDict() && !(index.isList() && index.asList().shape != Shape::Tuple))
        if (const Value* entry = object.asDict().find(index, meter))
            return *entry;
    const bool sequence = object.isText() || (object.isList() && object.asList().shape != Shape::Generator);
    if (sequence && index.isWhole())
        return itemAt(object, index.asWhole(), meter);
    if (index.isText())
        return ownAttribute(object, index.asText());
    return missing(object, printed(index, meter));
}

Value pathOf(const Value& object, const Value& path, Meter& meter) {
    if (!path.isText())
        return itemOf(object, path, meter);
    const std::string& text = path.asText();
    Value current = object;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('.', begin), text.size());
        const std::string part = text.substr(begin, end - begin);
        const bool number = !part.empty() && part.size() < 10 &&
                            std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        current = itemOf(current, number ? Value::integer(std::stoll(part)) : Value::text(part), meter);
        begin = end + 1;
    }
    return current;
}

}  // namespace core::templates
