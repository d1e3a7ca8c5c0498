// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cctype>
#include <charconv>
#include <iterator>

#include "core/data/repair/repair.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::string_view tags[] = {
    "a",      "article", "b",      "blockquote", "body",    "br",     "button", "center", "div",    "em",     "font",
    "footer", "form",    "h1",     "h2",         "h3",      "h4",     "h5",     "h6",     "head",   "header", "hr",
    "html",   "i",       "iframe", "img",        "input",   "label",  "li",     "link",   "meta",   "nav",    "ol",
    "option", "p",       "pre",    "script",     "section", "select", "small",  "span",   "strong", "style",  "sub",
    "sup",    "table",   "tbody",  "td",         "th",      "thead",  "title",  "tr",     "u",      "ul"};
/// Those that begin a new line where the page is shown.
constexpr std::string_view lineTags[] = {"article", "blockquote", "br", "div", "footer", "h1", "h2", "h3",    "h4", "h5",
                                         "h6",      "header",     "hr", "li",  "ol",     "p",  "pre", "section", "table", "tr", "ul"};

struct Entity {
    std::string_view name, text;
};
constexpr Entity entities[] = {{"amp", "&"},    {"apos", "'"},   {"bull", "•"},  {"copy", "©"},   {"euro", "€"},  {"gt", ">"},
                               {"hellip", "…"}, {"laquo", "«"},  {"ldquo", "“"}, {"lsquo", "‘"},  {"lt", "<"},    {"mdash", "—"},
                               {"middot", "·"}, {"nbsp", "\u00A0"}, {"ndash", "–"}, {"quot", "\""}, {"raquo", "»"}, {"rdquo", "”"},
                               {"reg", "®"},    {"rsquo", "’"},  {"trade", "™"}};

template <class List> bool isIn(const List& list, std::string_view name) {
    return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

/// The tag or comment at the start of the text; 0 bytes: none.
TextChange tagAt(std::string_view text) {
    if (text.starts_with("<!--")) {
        const std::size_t end = text.find("-->");
        return {0, end == std::string_view::npos ? 4 : end + 3, {}};
    }
    std::size_t at = text.size() > 1 && text[1] == '/' ? 2 : 1;
    std::string name;
    while (at < text.size() && name.size() < 12 && std::isalnum(static_cast<unsigned char>(text[at])))
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at++])));
    if (at >= text.size() || !isIn(tags, name))
        return {};
    if (text[at] != '>' && text[at] != '/' && text[at] != ' ' && text[at] != '\n' && text[at] != '\t')
        return {};
    const std::size_t end = text.substr(0, 1000).find_first_of("<>", at);
    if (end == std::string_view::npos || text[end] != '>')
        return {};
    return {0, end + 1, isIn(lineTags, name) ? "\n" : ""};
}

/// The character of a reference by number ("#233", "#xE9"), or 0.
char32_t numberedCharacter(std::string_view name) {
    const bool hex = name.size() > 2 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF) ? number : 0;
}

/// The character reference at the start of the text; 0 bytes: none.
TextChange entityAt(std::string_view text) {
    const std::size_t end = text.substr(0, 12).find(';');
    if (end == std::string_view::npos || end < 2)
        return {};
    const std::string_view name = text.substr(1, end - 1);
    for (const Entity& entity : entities)
        if (entity.name == name)
            return {0, end + 1, std::string(entity.text)};
    const char32_t character = name.size() > 1 && name[0] == '#' ? numberedCharacter(name) : 0;
    if (character == 0)
        return {};
    TextChange change{0, end + 1, {}};
    appendCodePoint(change.text, character);
    return change;
}

}  // namespace

TextChanges htmlChanges(std::string_view text) {
    TextChanges changes;
    for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos; at = text.find_first_of("<&", at)) {
        TextChange change = text[at] == '<' ? tagAt(text.substr(at)) : entityAt(text.substr(at));
        change.begin = at;
        at += std::max<std::size_t>(change.bytes, 1);
        if (change.bytes > 0)
            changes.push_back(std::move(change));
    }
    return changes;
}

}  // namespace core::data
