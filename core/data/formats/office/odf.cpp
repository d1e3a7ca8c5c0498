// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/office/odf.h"

#include <charconv>

#include "core/base/error.h"
#include "core/data/formats/office/package.h"

namespace core::data {

bool OdfText::take(std::string_view element, const XmlAttributes& attributes) {
    constexpr std::uint64_t mostSpaces = 1000;
    if (element == "text:s") {
        const std::string_view given = attributes.value("text:c", "1");
        std::uint64_t count = 1;
        std::from_chars(given.data(), given.data() + given.size(), count);
        m_absurd = m_absurd || count > mostSpaces;
        m_text.append(count > mostSpaces ? 1 : count, ' ');
    } else if (element == "text:tab") {
        m_text += '\t';
    } else if (element == "text:line-break") {
        m_text += '\n';
    } else {
        return false;
    }
    m_space = false;
    return true;
}

void OdfText::add(std::string_view text) {
    for (const char byte : text) {
        const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
        if (!space)
            m_text += byte;
        else if (!m_space)
            m_text += ' ';
        m_space = space;
    }
}

void OdfText::startParagraph() {
    if (!m_text.empty())
        m_text += '\n';
    m_space = true;
}

void readOdfContent(const ZipFile& zip, XmlHandler& handler) {
    // The manifest says which parts are encrypted.
    if (const std::string manifest = "META-INF/manifest.xml";
        zip.has(manifest) && base::viewOf(zip.read(manifest)).find("encryption-data") != std::string::npos)
        throw base::Error("data.protected", {}, {.file = zip.path()});
    readPart(zip, "content.xml", handler);
}

}  // namespace core::data
