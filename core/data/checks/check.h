// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/reports.h"
#include "core/data/dataset_table.h"
#include "core/data/progress.h"

namespace core::data {

/// What a check looks at: the good rows with their roles.
struct CheckInput {
    const DatasetTable& table;
    const api::Job& job;
    std::string_view task;  ///< of the job; where none is chosen, the one that the columns suggest
    Progress& progress;
    std::vector<std::size_t> textColumns;  ///< what the model reads and writes: Text, or Prompt and Answer …
    std::size_t labelColumn = DatasetTable::npos;
    bool severalLabels = false;  ///< each cell of that column is a list of classes
    std::size_t tagColumn = DatasetTable::npos;
    std::span<const api::ColumnReport> columns;  ///< with their roles

    std::int64_t rows() const { return table.rowCount(); }
    bool hasLabels() const { return labelColumn != DatasetTable::npos; }
    /// All text of a row, without the frame of lists and objects; `buffer` holds it where it is joined.
    std::string_view text(std::int64_t row, std::string& buffer) const;
    /// The class of a row, without white space at its edges.
    std::string_view label(std::int64_t row) const;
    std::string_view rawLabel(std::int64_t row) const { return table.view(row, labelColumn); }
    /// The first column of that role, or npos.
    std::size_t column(api::Role role) const;
    /// The classes of a row, one or several, as they are written.
    std::vector<std::string> rawLabels(std::int64_t row) const;
};

/// What a check gets to look at, with the columns that the roles and the task tell.
CheckInput checkInputOf(const DatasetTable& table, const api::Job& job, std::string_view task,
                        std::span<const api::ColumnReport> columns, Progress& progress);

/// Looks for some kinds of faults and appends what it finds (nothing, where there is nothing).
struct Check {
    enum class When { BeforeTheSplit, AfterTheSplit };

    std::string_view name;
    std::string_view kinds;  ///< of its findings, between blanks
    void (*run)(const CheckInput& input, std::vector<api::Finding>& findings);
    When when = When::BeforeTheSplit;  ///< before: only parts that are given are known
    bool decides = false;              ///< the split, or whether the data can be used: needed by those who only use it, too
};

/// Whether the check may give a finding of that kind.
bool givesKind(const Check& check, std::string_view kind);

/// All checks, in the order of the list of findings. A new one is a file in this folder and a line in registry.cpp.
std::span<const Check> checks();

/// The hits of one kind while they are gathered.
class FindingBuilder {
public:
    FindingBuilder(std::string kind, api::Severity severity) : m_finding{std::move(kind), severity, 0, {}, {}} {}

    api::Finding::Hit& add(api::Finding::Hit hit) {
        m_finding.hits.push_back(std::move(hit));
        return m_finding.hits.back();
    }
    api::Finding& finding() { return m_finding; }
    bool empty() const { return m_finding.hits.empty(); }
    void sortByRow();
    /// Appends the finding if there are hits, with their number as {count} and the first one's {line}; hits of that kind
    /// already there are taken in.
    void finish(std::vector<api::Finding>& findings, api::Arguments arguments = {});

private:
    api::Finding m_finding;
};

}  // namespace core::data
