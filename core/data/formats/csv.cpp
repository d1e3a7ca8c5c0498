// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/delimited.h"

namespace core::data {

FileTable readCsv(const Source& source, Progress& progress) {
    FileTable table = readDelimited(source, ',', progress);
    table.report.format = "csv";
    return table;
}

}  // namespace core::data
