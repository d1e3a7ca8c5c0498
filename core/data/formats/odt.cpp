// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <vector>

#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"
#include "core/data/formats/office/document_text.h"
#include "core/data/formats/office/odf.h"

namespace core::data {
namespace {

/// Takes paragraphs, headings, lists and tables; not deleted text, notes, comments and lists of contents.
class TextReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (m_skipped > 0 || name == "text:tracked-changes" || name == "text:note" || name == "office:annotation" ||
            name == "text:table-of-content" || name == "office:forms")
            ++m_skipped;
        else if (name == "text:p" || name == "text:h")
            m_paragraphs.emplace_back();
        else if (name == "table:table")
            document.startTable();
        else if (name == "table:table-row")
            document.startRow();
        else if (name == "table:table-cell")
            document.startCell();
        else if (!m_paragraphs.empty())
            m_paragraphs.back().take(name, attributes);
    }
    void end(std::string_view name) override {
        if (m_skipped > 0)
            --m_skipped;
        else if (name == "text:p" || name == "text:h")
            endParagraph();
        else if (name == "table:table")
            document.endTable();
        else if (name == "table:table-row")
            document.endRow();
    }
    void text(std::string_view text) override {
        if (m_skipped == 0 && !m_paragraphs.empty())
            m_paragraphs.back().add(text);
    }

    DocumentText document;
    bool absurdSpaces = false;

private:
    void endParagraph() {
        absurdSpaces = absurdSpaces || m_paragraphs.back().absurdSpaces();
        document.paragraph(std::move(m_paragraphs.back().text()));
        m_paragraphs.pop_back();
    }

    std::vector<OdfText> m_paragraphs;  ///< open ones: a text box has paragraphs of its own inside of one
    int m_skipped = 0;                  ///< depth in a part that is not read
};

}  // namespace

std::vector<FileTable> readOdt(const RawFile& file, Progress& progress) {
    requireKind(file, "odt");
    const ZipFile zip(file, progress);
    TextReader reader;
    readOdfContent(zip, reader);
    std::vector<FileTable> tables;
    tables.push_back(reader.document.table(file, "odt", hasPictures(zip, "Pictures/"), progress));
    if (reader.absurdSpaces)
        tables.back().notes.push_back(fileNote("absurd_spaces", api::Severity::Warning, file.path()));
    return tables;
}

}  // namespace core::data
