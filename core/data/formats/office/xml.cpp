// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/office/xml.h"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

#include "core/base/error.h"
#include "core/data/raw_file.h"

namespace core::data {
namespace {

constexpr char separator = '|';
constexpr int deepest = 20'000;
constexpr std::size_t step = 1 << 20;

struct Prefix {
    std::string_view space, prefix;
};
// The transitional and the strict forms of Office Open XML differ in their namespaces alone.
constexpr Prefix prefixes[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x:"},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", "x:"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel:"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw:"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style:"},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo:"},
};

std::string shortName(std::string_view name) {
    const std::size_t end = name.rfind(separator);
    if (end == std::string_view::npos)
        return std::string(name);
    const std::string_view space = name.substr(0, end), local = name.substr(end + 1);
    const auto* const found =
        std::find_if(std::begin(prefixes), std::end(prefixes), [&](const Prefix& prefix) { return prefix.space == space; });
    return std::string(found == std::end(prefixes) ? "?:" : found->prefix).append(local);
}

/// What expat calls. It is C, so no exception may pass through it.
class Reader {
public:
    Reader(XML_Parser parser, XmlHandler& handler) : m_parser(parser), m_handler(handler) {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(
            parser,
            [](void* self, const char* name, const char** attributes) {
                auto& reader = *static_cast<Reader*>(self);
                reader.guarded([&] {
                    if (++reader.m_depth > deepest)
                        throw Damage{"data.damage-xml"};
                    reader.m_handler.start(shortName(name), XmlAttributes(attributes));
                });
            },
            [](void* self, const char* name) {
                auto& reader = *static_cast<Reader*>(self);
                reader.guarded([&] {
                    --reader.m_depth;
                    reader.m_handler.end(shortName(name));
                });
            });
        XML_SetCharacterDataHandler(parser, [](void* self, const char* text, int size) {
            auto& reader = *static_cast<Reader*>(self);
            reader.guarded([&] { reader.m_handler.text({text, static_cast<std::size_t>(size)}); });
        });
        XML_SetStartDoctypeDeclHandler(parser, [](void* self, const char*, const char*, const char*, int) {
            auto& reader = *static_cast<Reader*>(self);
            reader.m_declares = true;
            XML_StopParser(reader.m_parser, XML_FALSE);
        });
    }

    bool declaresEntities() const { return m_declares; }
    void rethrow() const {
        if (m_thrown)
            std::rethrow_exception(m_thrown);
    }

private:
    template <typename Call> void guarded(Call call) {
        if (m_thrown)
            return;
        try {
            call();
        } catch (...) {
            m_thrown = std::current_exception();
            XML_StopParser(m_parser, XML_FALSE);
        }
    }

    XML_Parser m_parser;
    XmlHandler& m_handler;
    std::exception_ptr m_thrown;
    int m_depth = 0;
    bool m_declares = false;
};

}  // namespace

std::string_view XmlAttributes::find(std::string_view name) const {
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2)
        if (shortName(*pair) == name)
            return pair[1];
    return {};
}

void readXml(std::string_view xml, const std::string& part, const std::string& file, XmlHandler& handler) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS(nullptr, separator),
                                                                              XML_ParserFree);
    if (!parser)
        throw std::bad_alloc();
    Reader reader(parser.get(), handler);
    bool good = true;
    for (std::size_t at = 0; good && at <= xml.size(); at += step) {
        const std::string_view piece = xml.substr(at, step);
        good = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), at + step > xml.size()) == XML_STATUS_OK;
    }
    reader.rethrow();
    const std::string line = std::to_string(XML_GetCurrentLineNumber(parser.get()));
    if (reader.declaresEntities())
        throw base::Error("data.xml-entities", {{"part", part}, {"line", line}}, {.file = file});
    if (!good)
        throw Damage{"data.damage-xml", {{"part", part}, {"line", line}}};
}

}  // namespace core::data
