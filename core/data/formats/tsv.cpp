// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/delimited.h"

namespace core::data {

FileTable readTsv(const Source& source, Progress& progress) {
    FileTable table = readDelimited(source, '\t', progress);
    table.report.format = "tsv";
    return table;
}

}  // namespace core::data
