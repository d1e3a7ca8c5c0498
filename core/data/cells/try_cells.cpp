// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/api/cell_content.h"
#include "core/base/json.h"
#include "core/data/role_cells.h"
#include "core/job/guard.h"

namespace core::data {
namespace {

/// Cells of a checked table are texts, or JSON where they hold a list or an object.
CellType typeOf(const std::string& cell) {
    const bool nested = cell.starts_with('[') || cell.starts_with('{');
    return nested && base::Json::parse(cell, nullptr, false).is_structured() ? CellType::Nested : CellType::Text;
}

/// A table of that row alone, with the other cells.
DatasetTable tableOf(const api::RowTable& table, std::int64_t index, const api::Cells& cells) {
    FileTable file;
    file.columns = table.columns();
    for (std::size_t column = 0; column < file.columns.size(); ++column) {
        const auto other = cells.find(file.columns[column]);
        const std::string cell = other != cells.end() ? other->second : table.cell(index, static_cast<std::int64_t>(column));
        file.cells.append(cell);
        file.cells.endCell(typeOf(cell));
    }
    file.cells.endRecord(table.number(index), 0);
    file.report.rows = 1;
    DatasetTable one;
    one.addFile(std::move(file), table.part(index));
    return one;
}

/// Why the row was left out.
api::Issue issueOf(const std::vector<api::Finding>& findings) {
    for (const api::Finding& finding : findings) {
        if (finding.kind == "mended_row" || finding.hits.empty())
            continue;
        const api::Finding::Hit& hit = finding.hits.front();
        api::Arguments arguments = hit.code.empty() ? finding.arguments : hit.arguments;
        return {api::Severity::Error,
                hit.code.empty() ? "finding." + finding.kind : hit.code,
                {.field = hit.column},
                std::move(arguments)};
    }
    return {api::Severity::Error, "data.row.cell-empty", {}, {}};
}

}  // namespace
}  // namespace core::data

namespace core::api {

Outcome<Cells> tryCells(std::string_view task, const DatasetReport& report, std::int64_t index, const Cells& cells) {
    return job::guarded([&]() -> Outcome<Cells> {
        data::DatasetTable table = data::tableOf(*report.table, index, cells);
        const EventSink quiet;
        const CancelToken token;
        data::Progress progress(quiet, token);
        std::vector<Finding> findings;
        data::leaveOutUnusableRows(table, report.columns, task, progress, findings);
        if (table.rowCount() == 0)
            return Failure{Fault::Input, {data::issueOf(findings)}, {}};
        Cells read;
        for (const auto& [column, cell] : cells)
            read[column] = std::string(table.view(0, table.columnOf(column)));
        return read;
    });
}

}  // namespace core::api
