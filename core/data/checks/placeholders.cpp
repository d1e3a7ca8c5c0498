// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <iterator>

#include "core/base/trim.h"
#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

// What people and programs write where there is no text; folded.
constexpr std::string_view words[] = {
    "n/a",
    "na",
    "#n/a",
    "n.a.",
    "null",
    "none",
    "nan",
    "nil",
    "(null)",
    "<null>",
    "undefined",
    "tbd",
    "tba",
    "todo",
    "to do",
    "xxx",
    "xxxx",
    "xx",
    "test",
    "testing",
    "test test",
    "asdf",
    "qwerty",
    "foo",
    "bar",
    "foo bar",
    "(blank)",
    "[blank]",
    "blank",
    "(empty)",
    "empty",
    "no text",
    "no comment",
    "no content",
    "not available",
    "not applicable",
    "missing",
    "unknown",
    "see above",
    "see below",
    "#ref!",
    "#value!",
    "#name?",
    "#div/0!",
    "lorem ipsum",
    "placeholder",
    "insert text here",
    "your text here",
    "k. a.",
    "k.a.",
    "keine angabe",
    "kein text",
    "leer",
    "siehe oben",
    "entfällt",
    "sin texto",
    "vacío",
    "no aplica",
    "véase arriba",
    "vide",
    "néant",
    "sans objet",
    "voir ci-dessus",
    "[deleted]",
    "[removed]",
};

bool isPlaceholder(std::string_view text) {
    if (text.size() > 60)
        return false;
    const std::string plain = folded(text);
    if (std::find(std::begin(words), std::end(words), plain) != std::end(words))
        return true;
    // Nothing but the same mark over and over: "-", "...", "???"; an emoji is an answer.
    return !plain.empty() && plain.find_first_not_of(plain.front()) == std::string::npos &&
           std::string_view("-.?_*x/#=~").find(plain.front()) != std::string_view::npos;
}

/// A name in double braces that somebody was to fill in: "{{name}}".
std::string_view fillIn(std::string_view text) {
    if (text.find("{%") != std::string_view::npos)
        return {};  // a program in Jinja's notation is what the text is about
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
        const std::size_t end = text.substr(0, at + 44).find("}}", at);
        if (end == std::string_view::npos)
            continue;
        const std::string_view name = base::trimmed(text.substr(at + 2, end - at - 2));
        const bool isName = !name.empty() && std::all_of(name.begin(), name.end(), [](char byte) {
            return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == ' ';
        });
        if (isName)
            return text.substr(at, end + 2 - at);
    }
    return {};
}

}  // namespace

void findPlaceholders(const CheckInput& input, std::vector<api::Finding>& findings) {
    FindingBuilder builder("placeholder", api::Severity::Warning);
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string_view text = input.text(row, buffer);
        if (isPlaceholder(text)) {
            builder.add(input.table.hit(row)).value = trimmed(text);
        } else if (const std::string_view name = fillIn(text); !name.empty()) {
            api::Finding::Hit& hit = builder.add(input.table.hit(row));
            hit.start = countCodePoints(text.substr(0, static_cast<std::size_t>(name.data() - text.data())));
            hit.end = hit.start + countCodePoints(name);
            hit.value = name;
        }
        input.progress.row();
    }
    if (!builder.empty())
        builder.finish(findings, {{"example", builder.finding().hits.front().value}});
}

}  // namespace core::data
