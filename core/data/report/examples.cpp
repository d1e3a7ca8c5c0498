// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/report/examples.h"

#include <algorithm>

#include "core/data/report/markup.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t exampleRows = 5;
constexpr std::size_t excerptLength = 160;
/// Of a long text only its start is looked through for personal data, and a bit more than is shown, so that nothing is cut in
/// two.
constexpr std::size_t lookedAt = 4 * excerptLength + 400;

bool tellsPersons(const std::string& kind) {
    return kind.starts_with("pii_");
}

}  // namespace

ReportExamples::ReportExamples(const api::DatasetReport& report, const ReportWords& words) : m_report(report), m_words(words) {
    using api::Role;
    for (const Role role : {Role::Text, Role::Question, Role::Prompt, Role::Conversation, Role::Tokens})
        for (std::size_t column = 0; column < report.columns.size() && m_textColumn < 0; ++column)
            if (report.columns[column].role == role)
                m_textColumn = static_cast<std::int64_t>(column);
}

std::string ReportExamples::excerpt(std::string_view text) {
    std::string start = shortened(text.substr(0, 4 * lookedAt), lookedAt);
    return shortened(m_redactor.redact(start), excerptLength);
}

api::Arguments ReportExamples::argumentsOf(const api::Finding& finding) {
    api::Arguments arguments = finding.arguments;
    arguments.emplace("count", std::to_string(finding.count));
    for (auto& [name, value] : arguments) {
        if (name == "example")
            value = tellsPersons(finding.kind) ? "…" : excerpt(value);
        else if (name == "file")
            value = value.substr(value.rfind('/') + 1);
    }
    return arguments;
}

/// Index into the table of the row with that number, or -1: it was left out.
std::int64_t ReportExamples::indexOf(std::int64_t row) const {
    const api::RowTable& table = *m_report.table;
    std::int64_t low = 0, high = table.rowCount();
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (table.number(middle) < row)
            low = middle + 1;
        else
            high = middle;
    }
    return low < table.rowCount() && table.number(low) == row ? low : -1;
}

std::string ReportExamples::textOf(const api::Finding::Hit& hit) {
    const std::int64_t index = m_report.table ? indexOf(hit.row) : -1;
    if (index < 0)
        return {};
    const auto named = std::find_if(m_report.columns.begin(), m_report.columns.end(),
                                    [&](const api::ColumnReport& column) { return column.name == hit.column; });
    const std::int64_t column = named == m_report.columns.end() ? m_textColumn : named - m_report.columns.begin();
    return column < 0 ? std::string() : excerpt(m_report.table->cell(index, column));
}

/// What else is known of a hit: why the row cannot be read, which row it goes with, what was found in it.
std::string ReportExamples::remarkOf(const api::Finding& finding, const api::Finding::Hit& hit) {
    if (!hit.code.empty())
        return m_words.message({api::Severity::Error, hit.code, {}, hit.arguments});
    if (finding.kind == "too_long")
        return m_words("report.words", {{"count", hit.value}});
    std::string remark;
    if (hit.partner > 0)
        remark = m_words("report.partner", {{"row", std::to_string(hit.partner)}});
    if (!hit.value.empty() && !tellsPersons(finding.kind))
        remark += (remark.empty() ? "" : " · ") + escaped(excerpt(hit.value));
    return remark;
}

std::string ReportExamples::of(const api::Finding& finding) {
    std::string rows;
    std::size_t shown = 0;
    const bool columns =
        std::any_of(finding.hits.begin(), finding.hits.end(), [](const api::Finding::Hit& hit) { return !hit.column.empty(); });
    for (const api::Finding::Hit& hit : finding.hits) {
        if (hit.row <= 0)
            continue;
        if (shown++ == exampleRows)
            break;
        rows += "<tr><td class=\"number\">" + std::to_string(hit.row) + "</td>" +
                (columns ? "<td>" + escaped(hit.column) + "</td>" : "") + "<td dir=\"auto\">" + escaped(textOf(hit)) +
                "</td><td dir=\"auto\">" + remarkOf(finding, hit) + "</td></tr>\n";
    }
    if (rows.empty())
        return {};
    return "<table class=\"examples\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n<tr><th>" + m_words("report.row") +
           "</th>" + (columns ? "<th>" + m_words("report.column") + "</th>" : "") + "<th>" + m_words("report.text") +
           "</th><th>" + m_words("report.remark") + "</th></tr>\n" + rows + "</table>\n";
}

}  // namespace core::data
