// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <set>
#include <string>
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
            startParagraph(attributes.value("text:style-name", ""));
        else if (name == "text:soft-page-break")
            breakPage();
        else if (name == "style:style")
            m_style = attributes.value("style:name", "");
        else if (name == "style:paragraph-properties" && attributes.value("fo:break-before", "") == "page")
            m_onNewPage.insert(m_style);
        else if (name == "table:table")
            document.startTable();
        else if (name == "table:table-row")
            document.startRow();
        else if (name == "table:table-cell")
            document.startCell();
        else if (!m_paragraphs.empty())
            m_paragraphs.back().text.take(name, attributes);
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
            m_paragraphs.back().text.add(text);
    }

    DocumentText document;
    bool absurdSpaces = false;

private:
    struct Paragraph {
        OdfText text;
        bool pageEnds = false;
    };

    void startParagraph(std::string_view style) {
        if (m_onNewPage.contains(style))
            document.pageBreak();
        m_paragraphs.emplace_back();
    }

    /// A paragraph stays with the page that it begins on.
    void breakPage() {
        if (m_paragraphs.empty() || m_paragraphs.back().text.text().empty())
            document.pageBreak();
        else
            m_paragraphs.back().pageEnds = true;
    }

    void endParagraph() {
        Paragraph paragraph = std::move(m_paragraphs.back());
        m_paragraphs.pop_back();
        absurdSpaces = absurdSpaces || paragraph.text.absurdSpaces();
        document.paragraph(std::move(paragraph.text.text()));
        if (paragraph.pageEnds)
            document.pageBreak();
    }

    std::vector<Paragraph> m_paragraphs;             ///< open ones: a text box has paragraphs of its own inside of one
    std::string m_style;                             ///< the one that is being described
    std::set<std::string, std::less<>> m_onNewPage;  ///< styles whose paragraphs begin one
    int m_skipped = 0;                               ///< depth in a part that is not read
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
