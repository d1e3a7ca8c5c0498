// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/data/checks/list.h"
#include "core/data/key_columns.h"

namespace core::data {
namespace {

void tellColumn(const CheckInput& input, api::Role role, const char* kind, std::vector<api::Finding>& findings) {
    const std::size_t column = input.column(role);
    if (column == DatasetTable::npos || !input.columns[column].detected)
        return;
    const api::ColumnReport& report = input.columns[column];
    FindingBuilder builder(kind, api::Severity::Note);
    builder.add({.column = report.name});
    builder.finish(findings, {{"column", report.name}, {"values", std::to_string(report.distinct)}});
}

/// A number of the row among what the model reads: it can learn rows by heart from it, and nothing else.
void findIdentifiersRead(const CheckInput& input, std::vector<api::Finding>& findings) {
    const bool any = std::any_of(input.textColumns.begin(), input.textColumns.end(),
                                 [&](std::size_t column) { return !input.columns[column].detected; });
    if (!any)
        return;  // columns that look so are never taken as texts unasked
    FindingBuilder builder("identifier_read", api::Severity::Warning);
    const auto profiles = profileColumns(input.table, input.progress);
    for (const std::size_t column : input.textColumns)
        if (!input.columns[column].detected && idConfidence(profiles[column]) > 0)
            builder.add({.column = input.columns[column].name});
    if (!builder.empty())
        builder.finish(findings, {{"column", builder.finding().hits.front().column}});
}

}  // namespace

void findKeyColumnFaults(const CheckInput& input, std::vector<api::Finding>& findings) {
    tellColumn(input, api::Role::Id, "id_column", findings);
    tellColumn(input, api::Role::Group, "group_column", findings);
    tellColumn(input, api::Role::Date, "date_column", findings);
    findIdentifiersRead(input, findings);
}

}  // namespace core::data
