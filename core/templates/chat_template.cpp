// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/chat_template.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/templates/fault.h"
#include "core/templates/interpreter.h"
#include "core/templates/message_order.h"
#include "core/templates/parser.h"

namespace core::templates {
namespace {

constexpr std::size_t largestSource = std::size_t{1} << 20;

Value toValue(const base::Json& json, Meter& meter) {
    switch (json.type()) {
    case base::Json::value_t::boolean:
        return Value::boolean(json.get<bool>());
    case base::Json::value_t::number_integer:
        return Value::integer(json.get<std::int64_t>());
    case base::Json::value_t::number_unsigned:
        if (json.get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX))
            return Value::integer(json.get<std::int64_t>());
        [[fallthrough]];
    case base::Json::value_t::number_float:
        return Value::real(json.get<double>());
    case base::Json::value_t::string:
        meter.bytes(json.get_ref<const std::string&>().size());
        return Value::text(json.get<std::string>());
    case base::Json::value_t::array: {
        std::vector<Value> items;
        for (const base::Json& item : json)
            items.push_back(toValue(item, meter));
        return Value::list(std::move(items));
    }
    case base::Json::value_t::object: {
        Dict dict;
        for (const auto& item : json.items())
            dict.set(Value::text(item.key()), toValue(item.value(), meter), meter);
        return Value::dict(std::move(dict));
    }
    default:
        return Value::none();
    }
}

void requireMessages(const base::Json& messages, const std::string& file) {
    const auto isMessage = [](const base::Json& message) {
        return message.is_object() && message.contains("role") && message["role"].is_string();
    };
    if (!messages.is_array() || messages.empty() || !std::all_of(messages.begin(), messages.end(), isMessage))
        throw base::Error("template.bad-messages", {}, {.file = file});
}

}  // namespace

struct ChatTemplate::Tree {
    syntax::Body body;
    const syntax::For* loop;  ///< see loopInOrder()
};

ChatTemplate ChatTemplate::parse(std::string_view source, std::string file) {
    if (source.size() > largestSource)
        throw base::Error("template.too-large", {{"limit", std::to_string(largestSource)}}, {.file = file});
    ChatTemplate made;
    made.m_file = std::move(file);
    try {
        syntax::Body body = parseTemplate(source);
        const syntax::For* const loop = loopInOrder(body);
        made.m_tree = std::make_shared<const Tree>(Tree{std::move(body), loop});
    } catch (const base::Error& error) {
        throw base::Error(error.code(), error.issues().front().arguments, {.file = made.m_file});
    }
    return made;
}

std::string ChatTemplate::render(const base::Json& messages, const RenderOptions& options) const {
    return render(messages, options, nullptr);
}

bool ChatTemplate::inOrder() const {
    return m_tree->loop != nullptr;
}

ChatTemplate::Places ChatTemplate::renderWithPlaces(const base::Json& messages, const RenderOptions& options) const {
    LoopMarks marks{m_tree->loop};
    Places result{render(messages, options, &marks), {}};
    if (marks.places.size() != marks.items + 1 || marks.items > messages.size())
        return result;
    result.starts.assign(messages.size() - marks.items, std::string::npos);
    result.starts.insert(result.starts.end(), marks.places.begin(), marks.places.end());
    return result;
}

std::string ChatTemplate::render(const base::Json& messages, const RenderOptions& options, LoopMarks* marks) const {
    requireMessages(messages, m_file);
    Runtime runtime{Meter(options.limits), options.now};
    Interpreter interpreter(runtime);
    try {
        std::map<std::string, Value, std::less<>> variables;
        for (const auto& item : options.variables.items())
            variables[item.key()] = toValue(item.value(), runtime.meter);
        variables["messages"] = toValue(messages, runtime.meter);
        variables["tools"] = toValue(options.tools, runtime.meter);
        variables["documents"] = toValue(options.documents, runtime.meter);
        variables["add_generation_prompt"] = Value::boolean(options.addGenerationPrompt);
        return interpreter.run(m_tree->body, std::move(variables), marks);
    } catch (const Fault& fault) {
        api::Arguments arguments = fault.arguments;
        arguments["line"] = std::to_string(interpreter.line());
        throw base::Error(fault.code, std::move(arguments), {.file = m_file});
    }
}

std::tm localTime() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return local;
}

}  // namespace core::templates
