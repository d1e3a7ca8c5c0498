// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

#include "core/data/formats/office/xml.h"
#include "core/data/formats/zip_file.h"

namespace core::data {

/// The text of OpenDocument's paragraphs: spaces, tabs and line breaks are elements there, runs of white space count as one.
class OdfText {
public:
    /// @returns true if the element is a part of a paragraph's text and was taken
    bool take(std::string_view element, const XmlAttributes& attributes);
    void add(std::string_view text);
    /// Begins a new paragraph behind what is there.
    void startParagraph();
    std::string& text() { return m_text; }
    /// A count of spaces that nobody writes was read as one.
    bool absurdSpaces() const { return m_absurd; }

private:
    std::string m_text;
    bool m_space = true;  ///< white space here is a part of what stands before
    bool m_absurd = false;
};

/// Reads content.xml of an OpenDocument file.
/// @throws base::Error "data.protected", "data.part-missing"; as readPart
void readOdfContent(const ZipFile& zip, XmlHandler& handler);

}  // namespace core::data
