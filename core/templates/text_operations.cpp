// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/text_operations.h"

#include <algorithm>
#include <string_view>

#include "core/templates/characters.h"
#include "core/templates/fault.h"
#include "core/templates/printing.h"

namespace core::templates {
namespace {

Value piece(std::string_view text, Meter& meter) {
    meter.bytes(text.size() + 32);
    return Value::text(std::string(text));
}

void requireSeparator(const std::string& separator) {
    if (separator.empty())
        failType("empty separator");
}

std::vector<Value> splitAtSpace(std::string_view text, std::int64_t most, Meter& meter) {
    std::vector<Value> parts;
    for (text = characters::stripLeft(text); !text.empty(); text = characters::stripLeft(text)) {
        std::size_t end = 0;
        if (most >= 0 && static_cast<std::int64_t>(parts.size()) == most)
            end = text.size();
        while (end < text.size() && !characters::isSpace(characters::decodeAt(text, end)))
            end += characters::lengthAt(text, end);
        parts.push_back(piece(text.substr(0, end), meter));
        text.remove_prefix(end);
    }
    return parts;
}

/// A text of one line's end at `at`: its bytes, or 0.
std::size_t lineEndAt(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) == "\r\n")
        return 2;
    const char32_t point = characters::decodeAt(text, at);
    const bool ends = (point >= 0x0A && point <= 0x0D) || (point >= 0x1C && point <= 0x1E) || point == 0x85 ||
                      point == 0x2028 || point == 0x2029;
    return ends ? characters::lengthAt(text, at) : 0;
}

}  // namespace

std::string replaced(const std::string& text, const std::string& old, const std::string& with, std::int64_t most,
                     Meter& meter) {
    meter.text(text.size());
    std::string result;
    std::size_t at = 0;
    for (std::int64_t done = 0; most < 0 || done < most; ++done) {
        // An empty text stands before every character and at the end.
        const std::size_t found =
            old.empty() ? (done == 0 ? 0 : at + characters::lengthAt(text, at)) : characters::find(text, old, at);
        if (found == std::string::npos || found > text.size() || (old.empty() && done > 0 && at >= text.size()))
            break;
        meter.step();
        meter.grow(result.size(), found - at + with.size());
        result.append(text, at, found - at);
        result += with;
        at = found + old.size();
    }
    meter.grow(result.size(), text.size() - at);
    return result.append(text, at, std::string::npos);
}

std::vector<Value> split(const std::string& text, const std::string* separator, std::int64_t most, Meter& meter) {
    meter.text(text.size());
    if (!separator)
        return splitAtSpace(text, most, meter);
    requireSeparator(*separator);
    std::vector<Value> parts;
    std::size_t begin = 0;
    while (most < 0 || static_cast<std::int64_t>(parts.size()) < most) {
        const std::size_t end = characters::find(text, *separator, begin);
        if (end == std::string::npos)
            break;
        parts.push_back(piece(std::string_view(text).substr(begin, end - begin), meter));
        begin = end + separator->size();
    }
    parts.push_back(piece(std::string_view(text).substr(begin), meter));
    return parts;
}

std::vector<Value> splitFromRight(const std::string& text, const std::string* separator, std::int64_t most, Meter& meter) {
    if (most < 0)
        return split(text, separator, most, meter);
    if (!separator)
        failType("rsplit() needs a separator here");
    requireSeparator(*separator);
    meter.text(text.size());
    std::vector<Value> parts;
    std::string_view rest = text;
    while (static_cast<std::int64_t>(parts.size()) < most) {
        meter.step(static_cast<std::int64_t>(rest.size() / 64 * separator->size()));
        const std::size_t found = rest.rfind(*separator);
        if (found == std::string_view::npos)
            break;
        parts.push_back(piece(rest.substr(found + separator->size()), meter));
        rest = rest.substr(0, found);
    }
    parts.push_back(piece(rest, meter));
    std::reverse(parts.begin(), parts.end());
    return parts;
}

std::vector<std::string> splitLines(const std::string& text, bool keepEnds, Meter& meter) {
    meter.text(text.size());
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = lineEndAt(text, at);
        if (end > 0) {
            meter.bytes(at - begin);
            lines.push_back(text.substr(begin, at - begin + (keepEnds ? end : 0)));
            begin = at + end;
        }
        at += end > 0 ? end : characters::lengthAt(text, at);
    }
    if (begin < text.size())
        lines.push_back(text.substr(begin));
    return lines;
}

std::string stripped(const std::string& text, const std::string* set, bool left, bool right, Meter& meter) {
    meter.text(text.size());
    // A long set is looked through for every character.
    meter.step(static_cast<std::int64_t>(set ? set->size() / 64 * text.size() : 0));
    std::string_view rest = text;
    if (left)
        rest = characters::stripLeft(rest, set);
    if (right)
        rest = characters::stripRight(rest, set);
    return std::string(rest);
}

std::string joinedTexts(const std::vector<Value>& items, const std::string& between, Meter& meter) {
    std::string text;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const std::string piece = printed(items[at], meter);
        const std::string& gap = at > 0 ? between : std::string();
        meter.step();
        meter.grow(text.size(), gap.size() + piece.size());
        text += gap + piece;
    }
    return text;
}

std::int64_t occurrences(const std::string& text, const std::string& part) {
    if (part.empty())
        return characters::count(text) + 1;
    std::int64_t number = 0;
    for (std::size_t at = characters::find(text, part); at != std::string::npos;
         at = characters::find(text, part, at + part.size()))
        ++number;
    return number;
}

}  // namespace core::templates
