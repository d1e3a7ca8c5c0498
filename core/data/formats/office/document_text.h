// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/data/formats/format.h"
#include "core/data/formats/zip_file.h"

namespace core::data {

/// The paragraphs of a document as they are read, and the table that they become: one column "text", a row per paragraph, or
/// per page where the file asks for that. A row of a table in the document is like a paragraph, its cells apart by tabs; tables
/// inside its cells are a part of it.
class DocumentText {
public:
    void startTable();
    void endTable();
    void startRow();
    void endRow();
    void startCell();
    /// A whole paragraph, without its line end.
    void paragraph(std::string text);
    /// What comes now stands on a new page.
    void pageBreak();
    /// A paragraph that is not for reading.
    void hiddenParagraph() { ++m_hidden; }

    /// @throws base::Error "data.no-text"; "data.only-pictures" if there are pictures instead
    FileTable table(const RawFile& file, const std::string& format, bool pictures, Progress& progress);

private:
    void joinPages();

    std::vector<std::string> m_rows;
    std::vector<std::size_t> m_pages;  ///< what row a new page begins with
    std::string m_row;                 ///< of the outermost table
    std::size_t m_beforeTable = 0, m_cells = 0;
    int m_depth = 0, m_tables = 0, m_leftOut = 0, m_hidden = 0;
    bool m_tooDeep = false;
};

/// True if a zip document holds pictures in that folder.
bool hasPictures(const ZipFile& zip, std::string_view folder);

}  // namespace core::data
