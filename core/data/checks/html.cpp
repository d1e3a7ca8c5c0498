// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cctype>
#include <iterator>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::string_view tags[] = {
    "a",      "article", "b",      "blockquote", "body",    "br",     "button", "center", "div",    "em",     "font",
    "footer", "form",    "h1",     "h2",         "h3",      "h4",     "h5",     "h6",     "head",   "header", "hr",
    "html",   "i",       "iframe", "img",        "input",   "label",  "li",     "link",   "meta",   "nav",    "ol",
    "option", "p",       "pre",    "script",     "section", "select", "small",  "span",   "strong", "style",  "sub",
    "sup",    "table",   "tbody",  "td",         "th",      "thead",  "title",  "tr",     "u",      "ul"};
constexpr std::string_view entities[] = {"amp",   "apos",  "bull",  "copy",  "euro",  "gt",     "hellip",
                                         "laquo", "ldquo", "lsquo", "lt",    "mdash", "middot", "nbsp",
                                         "ndash", "quot",  "raquo", "rdquo", "reg",   "rsquo",  "trade"};

/// Length of an HTML tag or comment at the start of the text, or 0.
std::size_t tagLength(std::string_view text) {
    if (text.starts_with("<!--"))
        return 4;
    std::size_t at = text.size() > 1 && text[1] == '/' ? 2 : 1;
    std::string name;
    while (at < text.size() && name.size() < 12 && std::isalnum(static_cast<unsigned char>(text[at])))
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at++])));
    if (at >= text.size() || std::find(std::begin(tags), std::end(tags), name) == std::end(tags))
        return 0;
    if (text[at] != '>' && text[at] != '/' && text[at] != ' ' && text[at] != '\n' && text[at] != '\t')
        return 0;
    const std::size_t end = text.substr(0, 1000).find_first_of("<>", at);
    return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

/// Length of a character reference at the start of the text, or 0.
std::size_t entityLength(std::string_view text) {
    const std::size_t end = text.substr(0, 12).find(';');
    if (end == std::string_view::npos || end < 2)
        return 0;
    const std::string_view name = text.substr(1, end - 1);
    if (std::find(std::begin(entities), std::end(entities), name) != std::end(entities))
        return end + 1;
    const bool hex = name.size() > 2 && name[0] == '#' && (name[1] == 'x' || name[1] == 'X');
    const bool decimal = name.size() > 1 && name[0] == '#' && !hex;
    const auto digits = hex ? name.substr(2) : name.substr(1);
    return (hex && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos) ||
                   (decimal && digits.find_first_not_of("0123456789") == std::string_view::npos)
               ? end + 1
               : 0;
}

}  // namespace

void findHtml(const CheckInput& input, std::vector<api::Finding>& findings) {
    FindingBuilder builder("html_leftover", api::Severity::Warning);
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string_view text = input.text(row, buffer);
        for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos; at = text.find_first_of("<&", at + 1)) {
            const std::size_t length = text[at] == '<' ? tagLength(text.substr(at)) : entityLength(text.substr(at));
            if (length == 0)
                continue;
            api::Finding::Hit& hit = builder.add(input.table.hit(row));
            hit.start = countCodePoints(text.substr(0, at));
            hit.end = hit.start + countCodePoints(text.substr(at, length));
            hit.value = shortened(text.substr(at, length));
            break;
        }
        input.progress.row();
    }
    if (!builder.empty())
        builder.finish(findings, {{"example", builder.finding().hits.front().value}});
}

}  // namespace core::data
