// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/office/workbook.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/data/formats/calendar.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

class SheetList : public XmlHandler {
public:
    explicit SheetList(WorkbookParts& parts) : m_parts(parts) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        const auto isTrue = [](std::string_view value) { return value == "1" || value == "true"; };
        if (name == "x:workbookPr")
            m_parts.from1904 = isTrue(attributes.value("date1904", ""));
        else if (name == "x:sheet")
            m_parts.sheets.push_back({std::string(attributes.value("name", "")), std::string(attributes.value("r:id", "")),
                                      attributes.value("state", "visible") != "visible"});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

private:
    WorkbookParts& m_parts;
};

/// Excel writes characters that XML cannot hold as _x000D_.
std::string withoutEscapes(const std::string& text) {
    constexpr std::size_t length = 7;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        unsigned code = 0;
        const bool shaped = text.compare(at, 2, "_x") == 0 && at + length <= text.size() && text[at + length - 1] == '_';
        const char* const digits = text.data() + at + 2;
        if (shaped && std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4 && code > 0 &&
            (code < 0xD800 || code > 0xDFFF)) {
            appendCodePoint(result, code);
            at += length;
        } else {
            result += text[at++];
        }
    }
    return result;
}

class StringList : public XmlHandler {
public:
    explicit StringList(std::vector<std::string>& strings) : m_strings(strings) {}

    void start(std::string_view name, const XmlAttributes&) override {
        if (name == "x:si")
            m_strings.emplace_back();
        else if (name == "x:rPh")
            m_aid = true;
        else if (name == "x:t")
            m_inText = !m_aid;
    }
    void end(std::string_view name) override {
        if (name == "x:rPh")
            m_aid = false;
        else if (name == "x:t")
            m_inText = false;
        else if (name == "x:si")
            m_strings.back() = withoutEscapes(m_strings.back());
    }
    void text(std::string_view text) override {
        if (m_inText && !m_strings.empty())
            m_strings.back() += text;
    }

private:
    std::vector<std::string>& m_strings;
    bool m_inText = false, m_aid = false;  ///< a reading aid is no part of the text
};

/// True if numbers in that format are dates or times: it has their letters outside of quotes and brackets.
bool isDateFormat(std::string_view format) {
    char quote = 0;
    for (std::size_t at = 0; at < format.size(); ++at) {
        const char byte = format[at];
        if (quote != 0)
            quote = byte == quote ? 0 : quote;
        else if (byte == '"')
            quote = '"';
        else if (byte == '[')
            quote = ']';
        else if (byte == '\\' || byte == '_' || byte == '*')
            ++at;
        else if (byte == ';')
            return false;
        else if (std::string_view("ymdhs").find(static_cast<char>(std::tolower(static_cast<unsigned char>(byte)))) !=
                 std::string_view::npos)
            return true;
    }
    return false;
}

bool isBuiltInDate(int format) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
           (format >= 50 && format <= 58);
}

class StyleList : public XmlHandler {
public:
    explicit StyleList(std::vector<bool>& dates) : m_dates(dates) {}

    void start(std::string_view name, const XmlAttributes& attributes) override {
        const auto number = [&] {
            const std::string_view text = attributes.value("numFmtId", "0");
            int value = 0;
            std::from_chars(text.data(), text.data() + text.size(), value);
            return value;
        };
        if (name == "x:numFmt")
            m_own[number()] = isDateFormat(attributes.value("formatCode", ""));
        else if (name == "x:cellXfs")
            m_inCells = true;
        else if (name == "x:xf" && m_inCells) {
            const auto own = m_own.find(number());
            m_dates.push_back(own != m_own.end() ? own->second : isBuiltInDate(number()));
        }
    }
    void end(std::string_view name) override { m_inCells = m_inCells && name != "x:cellXfs"; }
    void text(std::string_view) override {}

private:
    std::vector<bool>& m_dates;
    std::map<int, bool> m_own;
    bool m_inCells = false;
};

}  // namespace

WorkbookParts readWorkbook(const ZipFile& zip) {
    WorkbookParts parts;
    const std::string workbook = mainPart(zip, "xl/workbook.xml");
    SheetList sheets(parts);
    readPart(zip, workbook, sheets);
    const Relations relations = relationsOf(zip, workbook);
    for (WorkbookParts::SheetPart& sheet : parts.sheets) {
        const auto found = relations.byId.find(sheet.path);
        sheet.path = found == relations.byId.end() ? sheet.path : found->second;
        if (sheet.path.empty())
            throw base::Error("data.sheet-outside", {{"sheet", sheet.name}}, {.file = zip.path()});
        if (!zip.has(sheet.path))
            throw base::Error("data.sheet-missing", {{"sheet", sheet.name}, {"part", sheet.path}}, {.file = zip.path()});
    }
    const auto partOf = [&](const char* kind, const char* usual) {
        const auto found = relations.byKind.find(kind);
        return found == relations.byKind.end() ? std::string(usual) : found->second;
    };
    if (const std::string path = partOf("sharedStrings", "xl/sharedStrings.xml"); zip.has(path)) {
        StringList strings(parts.strings);
        readPart(zip, path, strings);
        parts.hasStrings = true;
    }
    if (const std::string path = partOf("styles", "xl/styles.xml"); zip.has(path)) {
        StyleList styles(parts.dateStyles);
        readPart(zip, path, styles);
    }
    return parts;
}

std::string excelDate(double days, bool from1904) {
    constexpr std::int64_t milliseconds = 1000, msPerDay = 86'400 * milliseconds;
    constexpr double day1904 = 24'107, day1900 = 25'569;  // days before 1970-01-01
    const std::int64_t time = std::llround((days - std::floor(days)) * static_cast<double>(msPerDay));
    // Excel takes 1900 for a leap year, so its first sixty days are one less.
    const double shift = from1904 ? day1904 : days < 60 ? day1900 - 1 : day1900;
    const auto date = static_cast<std::int64_t>(std::floor(days) - shift);
    if (days < 1 && !from1904)
        return isoTime(time, milliseconds);
    return time == 0 ? isoDate(date) : isoTimestamp(date * msPerDay + time, milliseconds);
}

}  // namespace core::data
