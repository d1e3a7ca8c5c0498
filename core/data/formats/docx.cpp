// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <vector>

#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"
#include "core/data/formats/office/document_text.h"
#include "core/data/formats/office/package.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

/// Whether a property that is either on or off is on: its element alone says so.
bool isOn(const XmlAttributes& attributes) {
    const std::string_view value = attributes.value("w:val", "1");
    return value != "0" && value != "false";
}

/// Takes the text as it is printed: tracked changes as accepted, without hidden text and field codes.
class BodyReader : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        // A fallback says again, for older programs, what stands before it.
        if (m_skipped > 0 || name == "mc:Fallback" || name == "w:del" || name == "w:moveFrom")
            ++m_skipped;
        else if (name == "w:p")
            m_paragraphs.emplace_back();
        else if (name == "w:tbl")
            document.startTable();
        else if (name == "w:tr")
            document.startRow();
        else if (name == "w:tc")
            document.startCell();
        else if (name == "w:r")
            m_hiddenRun = false;
        else if (name == "w:vanish" && isOn(attributes))
            m_hiddenRun = true;
        else if (name == "w:t")
            m_inText = true;
        else if (name == "w:tab" && !m_inProperties)
            add("\t");
        else if (name == "w:lastRenderedPageBreak" || (name == "w:pageBreakBefore" && isOn(attributes)))
            breakPage();
        else if (name == "w:br" || name == "w:cr") {
            add("\n");
            if (attributes.value("w:type", "") == "page")
                breakPage();
        } else if (name == "w:noBreakHyphen")
            add("-");
        else if (name == "w:pPr")
            m_inProperties = true;
        else if (name == "w:drawing" || name == "w:pict")
            pictures = true;
    }
    void end(std::string_view name) override {
        if (m_skipped > 0)
            --m_skipped;
        else if (name == "w:p")
            endParagraph();
        else if (name == "w:tbl")
            document.endTable();
        else if (name == "w:tr")
            document.endRow();
        else if (name == "w:t")
            m_inText = false;
        else if (name == "w:pPr")
            m_inProperties = false;
    }
    void text(std::string_view text) override {
        if (m_inText && m_skipped == 0)
            add(text);
    }

    DocumentText document;
    bool pictures = false;

private:
    struct Paragraph {
        std::string text;
        bool hidden = false, pageEnds = false;
    };

    void add(std::string_view text) {
        if (m_paragraphs.empty())
            return;
        if (m_hiddenRun)
            m_paragraphs.back().hidden = true;
        else
            m_paragraphs.back().text += text;
    }

    /// A paragraph stays with the page that it begins on.
    void breakPage() {
        if (m_paragraphs.empty() || isBlank(m_paragraphs.back().text))
            document.pageBreak();
        else
            m_paragraphs.back().pageEnds = true;
    }

    /// A text box has paragraphs of its own inside of one.
    void endParagraph() {
        Paragraph paragraph = std::move(m_paragraphs.back());
        m_paragraphs.pop_back();
        if (paragraph.hidden && isBlank(paragraph.text))
            document.hiddenParagraph();
        document.paragraph(std::move(paragraph.text));
        if (paragraph.pageEnds)
            document.pageBreak();
    }

    std::vector<Paragraph> m_paragraphs;  ///< open ones
    int m_skipped = 0;                    ///< depth in a part that is not read
    bool m_inText = false, m_hiddenRun = false, m_inProperties = false;
};

}  // namespace

std::vector<FileTable> readDocx(const RawFile& file, Progress& progress) {
    requireKind(file, "docx");
    const ZipFile zip(file, progress);
    BodyReader reader;
    readPart(zip, mainPart(zip, "word/document.xml"), reader);
    std::vector<FileTable> tables;
    tables.push_back(reader.document.table(file, "docx", reader.pictures || hasPictures(zip, "word/media/"), progress));
    if (constexpr std::string_view types = "[Content_Types].xml"; !zip.has(types))
        tables.back().notes.push_back(
            fileNote("part_missing", api::Severity::Warning, file.path(), {{"part", std::string(types)}}));
    return tables;
}

}  // namespace core::data
