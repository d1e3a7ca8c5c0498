// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/data/formats/office/package.h"

namespace core::data {

/// What the sheets of an Excel workbook refer to.
struct WorkbookParts {
    struct SheetPart {
        std::string name, path;
        bool hidden = false;
    };
    std::vector<SheetPart> sheets;
    std::vector<std::string> strings;  ///< shared texts
    bool hasStrings = false;           ///< the part with the shared texts is there
    std::vector<bool> dateStyles;      ///< of each cell style: its numbers are dates or times
    bool from1904 = false;             ///< dates count from 1904-01-01
};

/// @throws base::Error "data.part-missing", "data.sheet-outside" {sheet, path}; as readPart
WorkbookParts readWorkbook(const ZipFile& zip);

/// ISO date or time of a number of days, as Excel counts them.
std::string excelDate(double days, bool from1904);

}  // namespace core::data
