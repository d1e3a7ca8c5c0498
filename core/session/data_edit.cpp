// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/data_edit.h"

#include <algorithm>

#include "core/data/rows_writer.h"
#include "core/data/steps/row_numbers.h"
#include "core/data/template_column.h"
#include "core/job/guard.h"

namespace core::api {

std::int64_t indexOfRow(const RowTable& table, std::int64_t number) {
    return data::indexOfRow(table, number);
}

DataStep dropRows(const RowTable& table, std::vector<std::int64_t> numbers) {
    std::sort(numbers.begin(), numbers.end());
    DataStep step{.kind = StepKind::Drop, .before = data::rowsFingerprint(table, numbers)};
    step.rows = std::move(numbers);
    return step;
}

DataStep editCell(const RowTable& table, std::int64_t index, std::int64_t column, std::string after) {
    return {.kind = StepKind::Edit,
            .rows = {table.number(index)},
            .column = table.columns().at(static_cast<std::size_t>(column)),
            .before = table.cell(index, column),
            .after = std::move(after)};
}

TemplateText templateText(const RowTable& table, std::int64_t index, std::string_view pattern) {
    data::ColumnTemplate columnTemplate(pattern);
    TemplateText result;
    result.missing = columnTemplate.bind(table.columns());
    result.text = columnTemplate.text(table, index);
    return result;
}

Outcome<bool> writeRows(const DatasetReport& report, const std::string& path) {
    return job::guarded([&]() -> Outcome<bool> {
        data::writeRows(report, path);
        return true;
    });
}

}  // namespace core::api
