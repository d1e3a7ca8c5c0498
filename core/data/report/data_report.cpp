// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/data_report.h"

#include <algorithm>
#include <cmath>

#include "core/api/step_words.h"
#include "core/base/files.h"
#include "core/data/report/examples.h"
#include "core/data/report/markup.h"
#include "core/data/report/plots.h"
#include "core/job/guard.h"

namespace core::data {
namespace {

using api::Arguments;

// No more than readers look at.
constexpr std::size_t maxBars = 25, maxGroupColumns = 4, maxHistograms = 4;

constexpr std::string_view style = R"(
body { font-family: sans-serif; color: #222222; background: #ffffff; margin: 2em auto; max-width: 60em; line-height: 1.4; }
h1 { font-size: 1.6em; } h2 { font-size: 1.25em; margin-top: 1.6em; } h3 { font-size: 1em; margin-bottom: 0.2em; }
table { border-collapse: collapse; margin: 0.5em 0; font-size: 0.9em; }
th, td { border: 1px solid #bbbbbb; padding: 0.25em 0.5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f0f0; } .number { text-align: right; } .verdict { font-size: 1.15em; font-weight: bold; }
.ready { color: #1d6b3a; } .warnings { color: #8a5200; } .not-ready { color: #a3241b; } svg { max-width: 100%; height: auto; }
)";

std::string cell(const std::string& html) {
    return "<td>" + html + "</td>";
}
std::string figure(std::int64_t value) {
    return "<td class=\"number\">" + std::to_string(value) + "</td>";
}
std::string percent(double share) {
    return std::to_string(std::lround(100 * share)) + " %";
}

class ReportWriter {
public:
    ReportWriter(const api::Job& job, const api::DatasetReport& report, const api::DataReportOptions& options)
        : m_job(job), m_report(report), m_options(options), m_words(options), m_examples(report, m_words) {}

    std::string write() {
        const std::string title = m_words("report.title") + (m_job.name.empty() ? "" : ": " + escaped(m_job.name));
        m_html = "<!DOCTYPE html>\n<html lang=\"" + escaped(m_options.language) +
                 "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                 "'none'; style-src 'unsafe-inline'; img-src data:\">\n<title>" +
                 title + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
        writeVerdict();
        writeFiles();
        writeColumns();
        writeSteps();
        writeFindings();
        writeSplit();
        writeLengths();
        return m_html + "</body>\n</html>\n";
    }

private:
    void heading(const char* code) { m_html += "<h2>" + m_words(code) + "</h2>\n"; }
    void paragraph(const std::string& html) { m_html += "<p>" + html + "</p>\n"; }
    void startTable(std::initializer_list<const char*> heads) {
        m_html += "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n<tr>";
        for (const char* code : heads)
            m_html += "<th>" + m_words(code) + "</th>";
        m_html += "</tr>\n";
    }
    void row(const std::string& cells) { m_html += "<tr>" + cells + "</tr>\n"; }
    void endTable() { m_html += "</table>\n"; }
    void show(const std::string& title, const Plot& plot) {
        m_html += "<h3>" + escaped(title) + "</h3>\n<p>" +
                  (m_options.showPlot ? m_options.showPlot(plot.svg, plot.width, plot.height) : plot.svg) + "</p>\n";
    }

    void writeVerdict();
    void writeFiles();
    std::string howChosen(const api::ColumnReport& column) const;
    void writeColumns();
    void writeSteps();
    std::string stepText(const api::DataStep& step);
    void writeFindings();
    void writeFinding(const api::Finding& finding);
    void writeSplit();
    void writeUncertainty();
    void showBars(const std::string& title, std::vector<Bar> bars);
    void writeLengths();

    const api::Job& m_job;
    const api::DatasetReport& m_report;
    const api::DataReportOptions& m_options;
    ReportWords m_words;
    ReportExamples m_examples;
    std::string m_html;
};

void ReportWriter::writeVerdict() {
    constexpr std::pair<const char*, const char*> verdicts[] = {
        {"report.ready", "ready"}, {"report.ready-with-warnings", "warnings"}, {"report.not-ready", "not-ready"}};
    const auto& [code, look] = verdicts[static_cast<std::size_t>(m_report.verdict)];
    paragraph("<span class=\"verdict " + std::string(look) + "\">" + m_words(code) + "</span>");
    paragraph(
        m_words("report.good-rows", {{"good", std::to_string(m_report.goodRows)}, {"count", std::to_string(m_report.rows)}}));
    paragraph(m_words("report.privacy"));
}

void ReportWriter::writeFiles() {
    heading("report.files");
    startTable(
        {"report.file", "report.format", "report.encoding", "report.bytes", "report.rows", "report.usable", "report.hash"});
    for (const api::FileReport& file : m_report.files)
        row(cell(escaped(std::string_view(file.path).substr(file.path.rfind('/') + 1))) + cell(escaped(file.format)) +
            cell(escaped(file.encoding)) + figure(file.bytes) + figure(file.rows) + figure(file.goodRows) +
            cell("<code>" + escaped(file.hash) + "</code>"));
    endTable();
}

std::string ReportWriter::howChosen(const api::ColumnReport& column) const {
    if (!column.detected)
        return m_words("report.by-hand");
    if (column.role == api::Role::Ignore && column.confidence <= 0)
        return m_words("report.not-recognised");
    return m_words("report.detected", {{"percent", percent(column.confidence)}});
}

void ReportWriter::writeColumns() {
    heading("report.columns");
    startTable({"report.column", "report.role", "report.chosen", "report.distinct", "report.empty"});
    for (const api::ColumnReport& column : m_report.columns)
        row(cell(escaped(column.name)) + cell(m_words.role(column.role)) + cell(howChosen(column)) + figure(column.distinct) +
            figure(column.empty));
    endTable();
}

std::string ReportWriter::stepText(const api::DataStep& step) {
    return m_words.message(api::stepWords(step, [this](std::string_view cell) { return m_examples.excerpt(cell); }));
}

void ReportWriter::writeSteps() {
    heading("report.steps");
    if (m_job.data.steps.empty())
        return paragraph(m_words("report.no-steps"));
    startTable({"report.step", "report.rows"});
    for (std::size_t index = 0; index < m_job.data.steps.size(); ++index) {
        const bool known = index < m_report.steps.size();
        const bool done = known && m_report.steps[index].fits;
        row(cell(stepText(m_job.data.steps[index]) + (known && !done ? " " + m_words("report.step-not-done") : "")) +
            (done ? figure(m_report.steps[index].rows) : cell("–")));
    }
    endTable();
}

void ReportWriter::writeFinding(const api::Finding& finding) {
    constexpr const char* severities[] = {"report.note", "report.warning", "report.error"};
    const api::Issue issue{finding.severity, "finding." + finding.kind, {}, m_examples.argumentsOf(finding)};
    m_html +=
        "<h3>" + m_words(severities[static_cast<std::size_t>(finding.severity)]) + ": " + m_words.message(issue) + "</h3>\n";
    if (const std::string remedy = m_words.remedy(issue); !remedy.empty())
        paragraph(remedy);
    m_html += m_examples.of(finding);
}

void ReportWriter::writeFindings() {
    heading("report.findings");
    if (m_report.findings.empty())
        paragraph(m_words("report.no-findings"));
    for (const api::Finding& finding : m_report.findings)
        writeFinding(finding);
}

/// The commonest first, those too many as one.
void ReportWriter::showBars(const std::string& title, std::vector<Bar> bars) {
    if (bars.empty())
        return;
    std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.total() > b.total(); });
    if (bars.size() > maxBars) {
        Bar rest{m_words.plain("report.others", {{"count", std::to_string(bars.size() - maxBars + 1)}}), {}};
        for (std::size_t index = maxBars - 1; index < bars.size(); ++index)
            for (std::size_t part = 0; part < rest.rows.size(); ++part)
                rest.rows[part] += bars[index].rows[part];
        bars.resize(maxBars - 1);
        bars.push_back(std::move(rest));
    }
    const bool cut = !m_report.split.kind.empty();
    show(title, barPlot(title, bars,
                        cut ? std::array{m_words.part(0), m_words.part(1), m_words.part(2)} : std::array<std::string, 3>()));
}

void ReportWriter::writeUncertainty() {
    if (m_report.testRows == 0)
        return paragraph(m_words("report.no-test"));
    const api::Issue uncertainty = api::testUncertainty(m_report);
    paragraph(m_words(uncertainty.code.c_str(), uncertainty.arguments));
}

void ReportWriter::writeSplit() {
    heading("report.split");
    const api::SplitReport& split = m_report.split;
    if (split.kind.empty()) {
        paragraph(m_words("report.no-split"));
    } else {
        const bool date = split.kind == "date", given = split.kind == "given", stratified = split.kind == "stratified";
        paragraph(m_words(given        ? "report.split-given"
                          : date       ? "report.split-date"
                          : stratified ? "report.split-stratified"
                                       : "report.split-chance"));
        if (!split.groupColumn.empty())
            paragraph(m_words("report.split-groups", {{"column", split.groupColumn}}));
        if (split.unitRows > 0)
            paragraph(m_words("report.split-units", {{"count", std::to_string(split.unitRows)}}));
        writeUncertainty();
        std::vector<Bar> parts(3);
        const std::array rows{m_report.trainRows, m_report.validationRows, m_report.testRows};
        for (std::size_t part = 0; part < parts.size(); ++part) {
            parts[part].name = m_words.part(static_cast<int>(part));
            parts[part].rows[part] = rows[part];
        }
        const std::string title = m_words.plain("report.rows-by-part");
        show(title, barPlot(title, parts, {m_words.part(0), m_words.part(1), m_words.part(2)}));
    }
    std::vector<Bar> classes;
    for (const auto& [label, count] : m_report.labels) {
        const auto byPart = m_report.labelsByPart.find(label);
        classes.push_back(
            {label, byPart == m_report.labelsByPart.end() ? std::array<std::int64_t, 3>{count, 0, 0} : byPart->second});
    }
    showBars(m_words.plain("report.rows-by-class"), std::move(classes));
    std::size_t shown = 0;
    for (const auto& [column, values] : split.groups) {
        if (shown++ == maxGroupColumns)
            break;
        std::vector<Bar> bars;
        for (const auto& [value, rows] : values)
            bars.push_back({value, rows});
        showBars(m_words.plain("report.rows-by-value", {{"column", column}}), std::move(bars));
    }
}

void ReportWriter::writeLengths() {
    using api::Role;
    constexpr Role texts[] = {Role::Text, Role::Prompt, Role::Answer, Role::Context, Role::Question, Role::Conversation};
    if (!m_report.table || m_report.table->rowCount() == 0)
        return;
    heading("report.lengths");
    std::size_t shown = 0;
    for (std::size_t column = 0; column < m_report.columns.size() && shown < maxHistograms; ++column) {
        const api::ColumnReport& report = m_report.columns[column];
        if (std::find(std::begin(texts), std::end(texts), report.role) == std::end(texts))
            continue;
        ++shown;
        const Histogram histogram = lengthsOf(*m_report.table, static_cast<std::int64_t>(column));
        const auto longest = histogram.width * static_cast<std::int64_t>(histogram.counts.size());
        const std::string title = m_words.plain("report.lengths-of", {{"column", report.name}});
        show(title, histogramPlot(title, histogram, m_words.plain("report.characters"),
                                  m_words.plain("report.longer", {{"length", std::to_string(longest)}})));
    }
}

}  // namespace
}  // namespace core::data

namespace core::api {

Issue testUncertainty(const DatasetReport& report) {
    const auto tenths = std::lround(1000 * report.split.testHalfWidth);
    const std::string points = tenths < 10 ? "0." + std::to_string(std::max(tenths, 1L))
                                           : std::to_string(std::lround(100 * report.split.testHalfWidth));
    Issue issue;
    issue.severity = Severity::Note;
    issue.code = "report.uncertainty";
    issue.arguments = {{"count", std::to_string(report.testRows)}, {"points", points}};
    return issue;
}

std::string dataReportHtml(const Job& job, const DatasetReport& report, const DataReportOptions& options) {
    return data::ReportWriter(job, report, options).write();
}

Outcome<bool> writeDataReport(const Job& job, const DatasetReport& report, const std::string& path) {
    return job::guarded([&]() -> Outcome<bool> {
        base::writeFile(path, dataReportHtml(job, report));
        return true;
    });
}

}  // namespace core::api
