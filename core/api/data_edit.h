// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/data_step.h"
#include "core/api/job.h"
#include "core/api/outcome.h"
#include "core/api/reports.h"

namespace core::api {

/// Gives files that are to be split automatically the parts that their names tell ("sib200_eng_dev.tsv"), where one of the names
/// tells a training part and another one something else.
void takePartsOfNames(std::vector<DataFile>& files);

/// The index of the row of that number, or -1 where the table lacks it.
std::int64_t indexOfRow(const RowTable& table, std::int64_t number);

/// Leaves out the rows of these numbers (as RowTable::number), of the table as it stands. Reads all their cells.
DataStep dropRows(const RowTable& table, std::vector<std::int64_t> numbers);

/// Puts another text into a cell. `index` and `column` from 0.
DataStep editCell(const RowTable& table, std::int64_t index, std::int64_t column, std::string after);

/// What a template of Job::Data gives for a row. `missing`: the columns that it names and the table lacks.
struct TemplateText {
    std::string text;
    std::vector<std::string> missing;
};
TemplateText templateText(const RowTable& table, std::int64_t index, std::string_view pattern);

/// Writes the good rows, as the steps left them, with a column that says which part each belongs to: CSV (RFC 4180, UTF-8; a
/// quotation mark before a cell that a spreadsheet would take for a formula) or, where the name ends in ".jsonl", JSON lines.
Outcome<bool> writeRows(const DatasetReport& report, const std::string& path);

}  // namespace core::api
