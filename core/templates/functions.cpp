// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/functions.h"

#include <locale.h>

#include "core/templates/bound_arguments.h"
#include "core/templates/fault.h"
#include "core/templates/operations.h"
#include "core/templates/printing.h"

namespace core::templates {
namespace {

using Function = Value (*)(Runtime&, const CallArguments&);

class FunctionBody final : public CallableBody {
public:
    explicit FunctionBody(Function function) : m_function(function) {}
    Value call(Runtime& runtime, const CallArguments& arguments) const override { return m_function(runtime, arguments); }

private:
    Function m_function;
};

Value range(Runtime& runtime, const CallArguments& given) {
    constexpr std::int64_t most = 100'000;  // jinja2's own limit
    const BoundArguments arguments("range", given, {"start", "stop", "step"}, 1);
    const std::int64_t first = arguments.find(1) ? arguments.whole(0, 0) : 0;
    const std::int64_t end = arguments.find(1) ? arguments.whole(1, 0) : arguments.whole(0, 0), step = arguments.whole(2, 1);
    if (step == 0)
        failType("range() arg 3 must not be zero");
    std::vector<Value> numbers;
    for (std::int64_t at = first; step > 0 ? at < end : at > end;) {
        if (static_cast<std::int64_t>(numbers.size()) >= most)
            failLimit("template.limit-items", most);
        numbers.push_back(Value::integer(at));
        if (__builtin_add_overflow(at, step, &at))
            break;
    }
    return makeList(std::move(numbers), runtime.meter);
}

/// A dict's entries, then the named arguments.
Dict entriesOf(Runtime& runtime, const char* function, const CallArguments& given) {
    Dict entries;
    if (given.positional.size() > 1 || (given.positional.size() == 1 && !given.positional.front().isDict()))
        failType("{}() needs a dict or named values", {function});
    if (!given.positional.empty())
        entries = given.positional.front().asDict();
    runtime.meter.list(entries.entries.size() + given.named.size());
    for (const auto& [name, value] : given.named)
        entries.set(Value::text(name), value, runtime.meter);
    runtime.meter.nesting(entries.depth);
    return entries;
}

Value dict(Runtime& runtime, const CallArguments& given) {
    return Value::dict(entriesOf(runtime, "dict", given));
}

Value makeNamespace(Runtime& runtime, const CallArguments& given) {
    const Dict entries = entriesOf(runtime, "namespace", given);
    runtime.meter.bytes(sizeof(Namespace));
    Namespace& made = runtime.namespaces.emplace_back();
    for (const auto& [name, value] : entries.entries)
        made.attributes[printed(name, runtime.meter)] = value;
    return Value::of(&made);
}

Value raiseException(Runtime& runtime, const CallArguments& given) {
    const BoundArguments arguments("raise_exception", given, {"message"}, 1);
    throw Fault{"template.raised", {{"message", printed(arguments.at(0), runtime.meter)}}};
}

Value formatTime(Runtime& runtime, const CallArguments& given) {
    const BoundArguments arguments("strftime_now", given, {"format"}, 1);
    const std::string* format = arguments.text(0);
    if (!format || format->empty())
        return Value::text({});
    // English names of months and days, whatever language the program speaks.
    static const locale_t plain = newlocale(LC_ALL_MASK, "C", nullptr);
    char buffer[1024];
    const std::size_t length = strftime_l(buffer, sizeof buffer, format->c_str(), &runtime.now, plain);
    if (length == 0)
        failLimit("template.limit-text", sizeof buffer);
    return Value::text(std::string(buffer, length));
}

Value function(const char* name, Function function) {
    return Value::of(Callable{name, std::make_shared<const FunctionBody>(function)});
}

}  // namespace

const std::map<std::string, Value, std::less<>>& templateFunctions() {
    static const std::map<std::string, Value, std::less<>> table = {
        {"range", function("range", range)},
        {"dict", function("dict", dict)},
        {"namespace", function("namespace", makeNamespace)},
        {"raise_exception", function("raise_exception", raiseException)},
        {"strftime_now", function("strftime_now", formatTime)},
    };
    return table;
}

}  // namespace core::templates
