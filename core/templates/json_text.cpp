// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>

#include "core/templates/characters.h"
#include "core/templates/fault.h"
#include "core/templates/printing.h"

namespace core::templates {
namespace {

class JsonWriter {
public:
    JsonWriter(const JsonStyle& style, Meter& meter) : m_style(style), m_meter(meter) {}

    void write(const Value& value, int level = 0) {
        m_meter.step();
        if (value.isText())
            text(value.asText());
        else if (value.isList() && value.asList().shape != Shape::Generator)
            list(value.asList(), level);
        else if (value.isDict())
            dict(value.asDict(), level);
        else
            add(plain(value));
    }

    std::string take() { return std::move(m_text); }

private:
    void add(const std::string& piece) {
        m_meter.grow(m_text.size(), piece.size());
        m_text += piece;
    }

    static std::string plain(const Value& value) {
        if (value.isNone())
            return "null";
        if (value.is<bool>())
            return value.asWhole() ? "true" : "false";
        if (value.isWhole())
            return std::to_string(value.asWhole());
        if (!value.is<double>())
            failType("Object of type {} is not JSON serializable", {value.typeName()});
        const double number = value.asReal();
        if (std::isfinite(number))
            return numberText(number);
        return std::isnan(number) ? "NaN" : number < 0 ? "-Infinity" : "Infinity";
    }

    static std::string unit(char32_t value) {
        std::string text = "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            text += "0123456789abcdef"[(value >> shift) & 15];
        return text;
    }

    std::string escaped(char32_t point, std::string_view bytes) const {
        static constexpr std::pair<char32_t, const char*> known[] = {
            {'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\t', "\\t"}, {'\f', "\\f"}, {'\b', "\\b"}};
        for (const auto& [character, escape] : known)
            if (point == character)
                return escape;
        if (point < 0x20 || (m_style.ascii && point > 0x7E && point < 0x10000))
            return unit(point);
        if (m_style.ascii && point >= 0x10000)
            return unit(0xD800 + ((point - 0x10000) >> 10)) + unit(0xDC00 + ((point - 0x10000) & 0x3FF));
        return std::string(bytes);
    }

    void text(const std::string& value) {
        m_meter.text(value.size());
        std::string piece = "\"";
        for (std::size_t at = 0; at < value.size();) {
            const std::size_t length = characters::lengthAt(value, at);
            piece += escaped(characters::decodeAt(value, at), std::string_view(value).substr(at, length));
            at += length;
        }
        add(piece + "\"");
    }

    void newLine(int level) {
        if (!m_style.pretty)
            return;
        add("\n");
        for (int at = 0; at < level; ++at)
            add(m_style.indent);
    }

    void list(const List& list, int level) {
        add("[");
        for (std::size_t at = 0; at < list.items.size(); ++at) {
            if (at > 0)
                add(m_style.itemSeparator);
            newLine(level + 1);
            write(list.items[at], level + 1);
        }
        if (!list.items.empty())
            newLine(level);
        add("]");
    }

    static std::string keyText(const Value& key) {
        if (key.isText())
            return key.asText();
        if (!key.isNumber() && !key.isNone())
            failType("keys must be str, int, float, bool or None, not {}", {key.typeName()});
        return plain(key);
    }

    void dict(const Dict& dict, int level) {
        auto entries = dict.entries;
        if (m_style.sorted)
            std::stable_sort(entries.begin(), entries.end(), [this](const auto& left, const auto& right) {
                return compare(left.first, right.first, m_meter) < 0;
            });
        add("{");
        for (std::size_t at = 0; at < entries.size(); ++at) {
            if (at > 0)
                add(m_style.itemSeparator);
            newLine(level + 1);
            text(keyText(entries[at].first));
            add(m_style.keySeparator);
            write(entries[at].second, level + 1);
        }
        if (!entries.empty())
            newLine(level);
        add("}");
    }

    const JsonStyle& m_style;
    Meter& m_meter;
    std::string m_text;
};

}  // namespace

std::string toJson(const Value& value, const JsonStyle& style, Meter& meter) {
    JsonWriter writer(style, meter);
    writer.write(value);
    return writer.take();
}

}  // namespace core::templates
