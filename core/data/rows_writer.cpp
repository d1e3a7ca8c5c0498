// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/rows_writer.h"

#include <algorithm>

#include "core/api/job_fields.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/data/raw_file.h"

namespace core::data {
namespace {

using base::Json;

constexpr std::size_t bufferBytes = 1 << 20;
constexpr const char* partColumn = "split";

/// The rows of a report, one after another, with the part of each.
class RowsWriter {
public:
    RowsWriter(const api::DatasetReport& report, const std::string& path)
        : m_report(report), m_writer(path), m_columns(report.table->columns()) {
        m_addPart = std::find(m_columns.begin(), m_columns.end(), partColumn) == m_columns.end();
    }

    void writeCsv() {
        std::string line;
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            line += column > 0 ? "," : "";
            base::appendCsvCell(line, m_columns[column]);
        }
        finishLine(line, partColumn);
        for (std::int64_t row = 0; row < m_report.table->rowCount(); ++row) {
            line.clear();
            for (std::size_t column = 0; column < m_columns.size(); ++column) {
                line += column > 0 ? "," : "";
                base::appendCsvCell(line, cell(row, column));
            }
            finishLine(line, part(row));
        }
        finish();
    }

    void writeJsonLines() {
        for (std::int64_t row = 0; row < m_report.table->rowCount(); ++row) {
            Json object = Json::object();
            for (std::size_t column = 0; column < m_columns.size(); ++column)
                object[m_columns[column]] = value(cell(row, column), column);
            if (m_addPart)
                object[partColumn] = part(row);
            put(base::dumpJson(object).append(1, '\n'));
        }
        finish();
    }

private:
    std::string cell(std::int64_t row, std::size_t column) const {
        return m_report.table->cell(row, static_cast<std::int64_t>(column));
    }
    std::string part(std::int64_t row) const { return std::string(api::partName(m_report.table->part(row))); }

    /// Lists and objects as such where the role says that cells hold them.
    Json value(const std::string& text, std::size_t column) const {
        using api::Role;
        constexpr Role structured[] = {Role::Conversation, Role::Chosen, Role::Rejected, Role::AnswerSpans, Role::Tokens, Role::Tags};
        const Role role = column < m_report.columns.size() ? m_report.columns[column].role : Role::Ignore;
        if (std::find(std::begin(structured), std::end(structured), role) == std::end(structured))
            return text;
        Json parsed = Json::parse(text, nullptr, false);
        return parsed.is_structured() ? parsed : Json(text);
    }

    void finishLine(std::string& line, std::string_view part) {
        if (m_addPart)
            line.append(1, ',').append(part);
        put(line.append("\r\n"));
    }

    void put(std::string_view line) {
        m_buffer += line;
        if (m_buffer.size() >= bufferBytes) {
            m_writer.write(m_buffer);
            m_buffer.clear();
        }
    }

    void finish() {
        m_writer.write(m_buffer);
        m_writer.commit();
    }

    const api::DatasetReport& m_report;
    base::FileWriter m_writer;
    std::vector<std::string> m_columns;
    bool m_addPart = false;
    std::string m_buffer;
};

}  // namespace

void writeRows(const api::DatasetReport& report, const std::string& path) {
    RowsWriter writer(report, path);
    extensionOf(path) == "jsonl" ? writer.writeJsonLines() : writer.writeCsv();
}

}  // namespace core::data
