// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/dataset_split.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <unordered_map>

#include "core/data/cell_values.h"
#include "core/data/dates.h"
#include "core/data/intervals.h"
#include "core/data/split.h"
#include "core/data/text_tools.h"
#include "core/data/value_columns.h"

namespace core::data {
namespace {

using api::Part;
using api::Role;

constexpr std::size_t datesLookedAt = 500;

/// Sets of rows that stay together.
class Units {
public:
    explicit Units(std::size_t rows) : m_parent(rows), m_size(rows, 1) { std::iota(m_parent.begin(), m_parent.end(), 0); }

    std::size_t rootOf(std::size_t row) {
        while (m_parent[row] != row)
            row = m_parent[row] = m_parent[m_parent[row]];
        return row;
    }
    void join(std::size_t a, std::size_t b) {
        a = rootOf(a);
        b = rootOf(b);
        if (a == b)
            return;
        if (m_size[a] < m_size[b])
            std::swap(a, b);
        m_parent[b] = a;
        m_size[a] += m_size[b];
    }
    std::size_t sizeOf(std::size_t row) { return m_size[rootOf(row)]; }

private:
    std::vector<std::size_t> m_parent, m_size;
};

/// Many rows in one chain of likenesses are a form filled in again and again, not copies: kept in one part, they would leave
/// the others without anything of their kind.
std::size_t largestCopyGroup(std::size_t rows) {
    return std::max<std::size_t>(10, rows / 50);
}

class DatasetCut {
public:
    DatasetCut(const CheckInput& input, DatasetTable& table, api::DatasetReport& report)
        : m_input(input), m_table(table), m_report(report), m_rows(static_cast<std::size_t>(table.rowCount())) {}

    void cut() {
        SplitInput rows;
        for (std::int64_t row = 0; row < m_table.rowCount(); ++row) {
            rows.given.push_back(m_table.part(row));
            rows.numbers.push_back(m_table.number(row));
        }
        rows.groups = units();
        rows.labels = strata();
        rows.dates = dates();
        const std::vector<Part> parts = splitRows(rows, m_input.job.data);
        for (std::size_t row = 0; row < parts.size(); ++row)
            take(static_cast<std::int64_t>(row), parts[row]);
        const bool given = parts == rows.given;
        m_report.split.kind = given                                                 ? "given"
                              : !rows.dates.empty()                                 ? "date"
                              : m_input.job.data.stratified && !rows.labels.empty() ? "stratified"
                                                                                    : "chance";
        describe(rows.groups);
    }

private:
    std::vector<std::uint64_t> units();
    void joinCopies(Units& units, const std::vector<std::size_t>& firstOfText) const;
    std::vector<std::string> strata() const;
    std::vector<std::int64_t> dates();
    std::vector<std::string> classesOf(std::int64_t row) const;
    void take(std::int64_t row, Part part);
    void describe(std::vector<std::uint64_t> groups);

    const CheckInput& m_input;
    DatasetTable& m_table;
    api::DatasetReport& m_report;
    std::size_t m_rows;
};

/// Rows with the same text, of one group, or with questions on one context.
std::vector<std::uint64_t> DatasetCut::units() {
    const std::size_t column =
        m_input.column(Role::Group) != DatasetTable::npos ? m_input.column(Role::Group) : m_input.column(Role::Context);
    if (column != DatasetTable::npos)
        m_report.split.groupColumn = m_report.columns[column].name;
    Units firm(m_rows);
    std::unordered_map<std::uint64_t, std::size_t> firstOfValue, firstOfHash;
    std::vector<std::size_t> firstOfText(m_rows);
    std::string buffer;
    for (std::size_t row = 0; row < m_rows; ++row) {
        const auto index = static_cast<std::int64_t>(row);
        m_input.progress.row();
        firstOfText[row] = firstOfHash.emplace(hashBytes(m_input.text(index, buffer)), row).first->second;
        const std::string_view value = column == DatasetTable::npos ? std::string_view() : m_table.view(index, column);
        if (isBlank(value))
            firm.join(firstOfText[row], row);
        else
            firm.join(firstOfValue.emplace(hashBytes(trimmed(value)), row).first->second, row);
    }
    Units loose = firm;
    joinCopies(loose, firstOfText);
    std::vector<std::uint64_t> groups(m_rows);
    for (std::size_t row = 0; row < m_rows; ++row)
        groups[row] = loose.sizeOf(row) <= largestCopyGroup(m_rows) ? loose.rootOf(row) : m_rows + firm.rootOf(row);
    return groups;
}

/// Rows that are equal or nearly so stay together, too: else a test row would be known from training.
void DatasetCut::joinCopies(Units& units, const std::vector<std::size_t>& firstOfText) const {
    for (std::size_t row = 0; row < m_rows; ++row)
        units.join(firstOfText[row], row);
    const auto found = std::find_if(m_report.findings.begin(), m_report.findings.end(),
                                    [](const api::Finding& finding) { return finding.kind == "near_duplicate"; });
    if (found == m_report.findings.end())
        return;
    std::unordered_map<std::int64_t, std::size_t> indexOf;
    for (std::size_t row = 0; row < m_rows; ++row)
        indexOf.emplace(m_table.number(static_cast<std::int64_t>(row)), row);
    for (const api::Finding::Hit& hit : found->hits)
        units.join(indexOf.at(hit.row), indexOf.at(hit.partner));
}

/// The classes of a row: its label or labels, or the kinds of entities in it.
std::vector<std::string> DatasetCut::classesOf(std::int64_t row) const {
    if (m_input.severalLabels)
        return m_input.rawLabels(row);
    if (m_input.hasLabels())
        return {std::string(m_input.label(row))};
    std::vector<std::string> classes;
    if (m_input.task == "token-classification")
        for (const std::string& tag : textsOf(m_table.view(row, m_input.tagColumn)))
            if (tag.starts_with("B-"))
                classes.push_back(tag.substr(2));
    return classes;
}

/// What is to be spread evenly: the class of each row; where it has several, the rarest of them, which chance would spread
/// worst.
std::vector<std::string> DatasetCut::strata() const {
    std::vector<std::string> strata;
    if (!m_input.hasLabels())
        return strata;
    std::map<std::string, std::int64_t> counts;
    for (std::int64_t row = 0; row < m_table.rowCount(); ++row)
        for (const std::string& name : classesOf(row))
            ++counts[name];
    for (std::int64_t row = 0; row < m_table.rowCount(); ++row) {
        std::string rarest;
        for (const std::string& name : classesOf(row))
            if (rarest.empty() || counts[name] < counts[rarest])
                rarest = name;
        strata.push_back(std::move(rarest));
    }
    return strata;
}

/// Of each row, where the job asks for a split by date; a row without one counts as old.
std::vector<std::int64_t> DatasetCut::dates() {
    if (m_input.job.data.splitBy != api::SplitBy::Date)
        return {};
    const std::size_t column = m_input.column(Role::Date);
    std::vector<std::string_view> sample;
    for (std::int64_t row = 0; column != DatasetTable::npos && row < m_table.rowCount() && sample.size() < datesLookedAt; ++row)
        if (const std::string_view cell = m_table.view(row, column); !isBlank(cell))
            sample.push_back(cell);
    const DateForm form = dateFormOf(sample);
    if (form == DateForm::None) {
        m_report.findings.push_back({"no_dates", api::Severity::Error, 1, {}, {{.column = "data.splitBy"}}});
        return {};
    }
    std::vector<std::int64_t> dates;
    for (std::int64_t row = 0; row < m_table.rowCount(); ++row)
        dates.push_back(dateOf(m_table.view(row, column), form).value_or(std::numeric_limits<std::int64_t>::min()));
    return dates;
}

void DatasetCut::take(std::int64_t row, Part part) {
    m_table.setPart(row, part);
    ++(part == Part::Train ? m_report.trainRows : part == Part::Validation ? m_report.validationRows : m_report.testRows);
    for (const std::string& name : classesOf(row)) {
        ++m_report.labels[name];
        ++m_report.labelsByPart[name][placeOf(part)];
    }
}

void DatasetCut::describe(std::vector<std::uint64_t> groups) {
    api::SplitReport& split = m_report.split;
    split.testHalfWidth = widestHalf(m_report.testRows);
    std::sort(groups.begin(), groups.end());
    for (std::size_t begin = 0, end = 0; begin < groups.size(); begin = end) {
        while (end < groups.size() && groups[end] == groups[begin])
            ++end;
        split.unitRows += end - begin > 1 ? static_cast<std::int64_t>(end - begin) : 0;
    }
    for (const ValueColumn& column : valueColumns(m_input))
        for (std::int64_t row = 0; row < m_table.rowCount(); ++row)
            if (const int value = column.ofRow[static_cast<std::size_t>(row)]; value >= 0)
                ++split.groups[column.name][column.values[static_cast<std::size_t>(value)]][placeOf(m_table.part(row))];
}

}  // namespace

void takeGivenParts(const std::vector<ColumnRole>& roles, DatasetTable& table) {
    const auto found = std::find_if(roles.begin(), roles.end(), [](const auto& each) { return each.role == Role::Split; });
    if (found == roles.end())
        return;
    const auto column = static_cast<std::size_t>(found - roles.begin());
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        if (table.part(row) == Part::Auto)
            table.setPart(row, partOf(table.view(row, column)));
}

void splitDataset(const CheckInput& input, DatasetTable& table, api::DatasetReport& report) {
    DatasetCut(input, table, report).cut();
}

}  // namespace core::data
