// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/printing.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "core/templates/characters.h"
#include "core/templates/fault.h"

namespace core::templates {
namespace {

void appendHex(std::string& text, const char* mark, char32_t codePoint, int digits) {
    text += mark;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += "0123456789abcdef"[(codePoint >> shift) & 15];
}

std::string quoted(const std::string& text) {
    const char quote = text.find('\'') != std::string::npos && text.find('"') == std::string::npos ? '"' : '\'';
    std::string result(1, quote);
    for (std::size_t at = 0; at < text.size(); at += characters::lengthAt(text, at)) {
        const char32_t point = characters::decodeAt(text, at);
        if (point == static_cast<char32_t>(quote) || point == '\\')
            result += {'\\', static_cast<char>(point)};
        else if (point == '\n' || point == '\r' || point == '\t')
            result += point == '\n' ? "\\n" : point == '\r' ? "\\r" : "\\t";
        else if (characters::isPrintable(point))
            result += text.substr(at, characters::lengthAt(text, at));
        else
            appendHex(result,
                      point < 0x100     ? "\\x"
                      : point < 0x10000 ? "\\u"
                                        : "\\U",
                      point,
                      point < 0x100     ? 2
                      : point < 0x10000 ? 4
                                        : 8);
    }
    return result + quote;
}

/// Writes a value as Python's repr does, part by part, counting as it grows.
class Printer {
public:
    explicit Printer(Meter& meter) : m_meter(meter) {}

    void add(const std::string& text) {
        m_meter.grow(m_text.size(), text.size());
        m_text += text;
    }

    void represent(const Value& value) {
        m_meter.step();
        if (value.isText()) {
            m_meter.text(value.asText().size());
            add(quoted(value.asText()));
        } else if (value.isList()) {
            list(value.asList());
        } else if (value.isDict()) {
            dict(value.asDict());
        } else {
            add(plain(value));
        }
    }

    static std::string plain(const Value& value) {
        if (value.isNone())
            return "None";
        if (value.is<bool>())
            return value.asWhole() ? "True" : "False";
        if (value.isWhole())
            return std::to_string(value.asWhole());
        if (value.is<double>())
            return numberText(value.asReal());
        return value.isUndefined() ? "Undefined" : filled("<{}>", {value.typeName()});
    }

    std::string take() { return std::move(m_text); }

private:
    void list(const List& list) {
        const bool tuple = list.shape == Shape::Tuple;
        add(tuple ? "(" : "[");
        for (std::size_t at = 0; at < list.items.size(); ++at) {
            if (at > 0)
                add(", ");
            represent(list.items[at]);
        }
        add(tuple ? (list.items.size() == 1 ? ",)" : ")") : "]");
    }

    void dict(const Dict& dict) {
        add("{");
        for (std::size_t at = 0; at < dict.entries.size(); ++at) {
            if (at > 0)
                add(", ");
            represent(dict.entries[at].first);
            add(": ");
            represent(dict.entries[at].second);
        }
        add("}");
    }

    Meter& m_meter;
    std::string m_text;
};

}  // namespace

std::string numberText(double number) {
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number < 0 ? "-inf" : "inf";
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
    const std::string text(buffer, end);
    const std::size_t mark = text.find('e');
    const int exponent = std::atoi(text.c_str() + mark + 1);
    if (exponent < -4 || exponent >= 16)
        return text;
    const auto plainEnd = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed).ptr;
    std::string plain(buffer, plainEnd);
    return plain.find('.') == std::string::npos ? plain + ".0" : plain;
}

std::string printed(const Value& value, Meter& meter) {
    if (value.isText())
        return value.asText();
    if (value.isUndefined())
        return {};
    return represented(value, meter);
}

std::string represented(const Value& value, Meter& meter) {
    Printer printer(meter);
    printer.represent(value);
    return printer.take();
}

}  // namespace core::templates
