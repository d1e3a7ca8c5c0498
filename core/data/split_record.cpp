// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/split_record.h"

#include <algorithm>

#include "core/api/job_fields.h"
#include "core/base/cancel.h"
#include "core/data/text_tools.h"
#include "core/data/value_columns.h"
#include "core/job/guard.h"

namespace core::data {
namespace {

using api::Role;

constexpr std::int64_t rowsBetweenLooks = 1000;

/// What the model reads or is to answer; the other roles are about the row.
bool isLearnedFrom(Role role) {
    return role != Role::Ignore && role != Role::Group && role != Role::Date && role != Role::Id && role != Role::Split;
}

/// Hashes of a report's rows by part.
class RowHashes {
public:
    explicit RowHashes(const api::DatasetReport& report) : m_table(*report.table) {
        for (std::size_t column = 0; column < report.columns.size(); ++column)
            if (isLearnedFrom(report.columns[column].role))
                m_columns.emplace_back(static_cast<std::int64_t>(column), api::roleName(report.columns[column].role));
    }

    std::uint64_t of(std::int64_t row) {
        m_cells.clear();
        for (const auto& [column, role] : m_columns)
            if (const std::string cell = m_table.cell(row, column); !cell.empty())
                m_cells.append(role).append(1, '\0').append(cell).append(1, '\0');
        return hashBytes(m_cells);
    }

private:
    const api::RowTable& m_table;
    std::vector<std::pair<std::int64_t, std::string_view>> m_columns;
    std::string m_cells;
};

std::string fingerprintOf(std::vector<std::uint64_t> hashes) {
    std::sort(hashes.begin(), hashes.end());
    return hashText({reinterpret_cast<const char*>(hashes.data()), hashes.size() * sizeof(std::uint64_t)});
}

}  // namespace

api::SplitRecord splitRecordOf(const api::Job::Data& settings, const api::DatasetReport& report,
                               const api::CancelToken& token) {
    api::SplitRecord record;
    record.settings = api::splitSettings(settings);
    std::array<std::vector<std::uint64_t>, 3> hashes;
    RowHashes rows(report);
    for (std::int64_t row = 0; row < report.table->rowCount(); ++row) {
        if (row % rowsBetweenLooks == 0)
            base::stopIfCancelled(token);
        hashes[placeOf(report.table->part(row))].push_back(rows.of(row));
    }
    for (std::size_t part = 0; part < hashes.size(); ++part) {
        record.rows[part] = static_cast<std::int64_t>(hashes[part].size());
        record.fingerprints[part] = fingerprintOf(std::move(hashes[part]));
    }
    return record;
}

}  // namespace core::data

namespace core::api {

Outcome<SplitRecord> splitRecordOf(const Job::Data& settings, const DatasetReport& report, const CancelToken& token) {
    return job::guarded([&]() -> Outcome<SplitRecord> { return data::splitRecordOf(settings, report, token); });
}

}  // namespace core::api
