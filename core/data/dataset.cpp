// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/dataset.h"

#include <algorithm>
#include <filesystem>

#include "core/api/job_fields.h"
#include "core/base/error.h"
#include "core/data/checks/check.h"
#include "core/data/dataset_split.h"
#include "core/data/dataset_table.h"
#include "core/data/formats/parallel.h"
#include "core/data/role_cells.h"
#include "core/data/roles.h"
#include "core/data/steps/steps.h"
#include "core/data/store/stored_tables.h"
#include "core/data/template_column.h"
#include "core/data/text_tools.h"
#include "core/data/token_windows.h"

namespace core::data {
namespace {

using api::Part;
using api::Role;
using api::Severity;

constexpr std::size_t exampleCount = 3;

class Loader {
public:
    Loader(const api::Job& job, const api::EventSink& sink, const api::CancelToken& token, Purpose purpose,
           const TokenizerOf& tokenizerOf)
        : m_job(job), m_tokenizerOf(tokenizerOf), m_progress(sink, token), m_parallel(job.data.files),
          m_stored(job.data, m_report.findings), m_table(std::make_shared<DatasetTable>()) {
        for (const Check& each : checks())
            if (purpose == Purpose::CheckUp || each.decides)
                m_checks.push_back(each);
    }

    Dataset load() {
        readFiles();
        m_progress.begin(api::Stage::Checking,
                         m_table->rowCount() * static_cast<std::int64_t>(m_checks.size() + m_job.data.steps.size() + 2));
        addTemplates();
        findRoles();
        doSteps();
        describeColumns();
        countRows();
        if (m_report.goodRows > 0 && !m_roleMissing) {
            check(Check::When::BeforeTheSplit);
            splitDataset(checkInput(), *m_table, m_report);
            check(Check::When::AfterTheSplit);
        }
        judge();
        return finish();
    }

private:
    void readFiles();
    void addFile(const api::DataFile& file);
    std::vector<FileTable> tablesOf(const api::DataFile& file);
    bool windows() const { return m_job.data.textRows == api::TextRows::Window; }
    void findRoles();
    void describeColumns();
    void countRows();
    CheckInput checkInput() { return checkInputOf(*m_table, m_job, m_task, m_report.columns, m_progress); }
    void addTemplates();
    std::map<std::string, Role> givenRoles() const;
    void ignoreTemplateSources(const std::vector<ColumnProfile>& profiles, std::vector<ColumnRole>& roles) const;
    void doSteps();
    void check(Check::When when);
    void judge();
    Dataset finish();
    void fail(const std::string& kind, api::Arguments arguments, const std::string& column = {});
    std::string columnNames() const;

    const api::Job& m_job;
    const TokenizerOf& m_tokenizerOf;
    std::shared_ptr<const tokenizers::Tokenizer> m_tokenizer;  ///< of the model, where texts are cut into windows
    std::vector<Check> m_checks;
    Progress m_progress;
    ParallelFiles m_parallel;
    api::DatasetReport m_report;
    StoredTables m_stored;
    std::shared_ptr<DatasetTable> m_table;
    std::string m_task;  ///< of the job; else what the columns suggest
    bool m_roleMissing = false;
};

void Loader::readFiles() {
    if (m_job.data.files.empty())
        throw base::Error("data.no-files");
    const auto sizeOf = [](const api::DataFile& file) {
        std::error_code missing;
        const auto size = std::filesystem::file_size(file.path, missing);
        return missing ? 0 : static_cast<std::int64_t>(size);
    };
    std::int64_t bytes = 0;
    for (const api::DataFile& file : m_job.data.files)
        bytes += sizeOf(file);
    const std::int64_t times = windows() ? 2 : 1;  // they are read and cut
    m_progress.begin(api::Stage::ReadingData, times * bytes);
    std::vector<api::Issue> issues;
    std::int64_t before = 0;
    for (const api::DataFile& file : m_job.data.files) {
        m_progress.startAt(before);
        before += times * sizeOf(file);
        try {
            addFile(file);
        } catch (const base::Error& error) {
            issues.insert(issues.end(), error.issues().begin(), error.issues().end());
        }
    }
    if (!issues.empty())
        throw base::Error(std::move(issues));
}

std::vector<FileTable> Loader::tablesOf(const api::DataFile& file) {
    std::vector<FileTable> tables = m_stored.tables(file, m_progress);
    if (!windows())
        return tables;
    for (FileTable& table : tables)
        if (isTextTable(table) && table.cells.size() > 0) {
            if (!m_tokenizer && m_job.model.path.empty())
                throw base::Error("data.windows-need-model", {}, {.file = table.report.path, .field = "model.path"});
            if (!m_tokenizer)
                m_tokenizer = m_tokenizerOf(m_job.model.path);
            table = inTokenWindows(std::move(table), *m_tokenizer, m_job.data.windowTokens, m_progress);
        }
    return tables;
}

void Loader::addFile(const api::DataFile& file) {
    if (m_parallel.isTarget(file.path))
        return;  // it was read with its source
    if (m_parallel.lacksPartner(file.path))
        throw base::Error("data.parallel-alone", {}, {.file = file.path});
    const auto target = m_parallel.targetOf(file.path);
    for (FileTable& table : target ? m_stored.pair(file.path, *target, m_progress) : tablesOf(file)) {
        if (!target && table.cells.size() == 0 && !table.faults.empty()) {
            const RowFault& first = table.faults.front();
            api::Arguments arguments = first.arguments;
            arguments["reasonCode"] = first.code;
            arguments["line"] = std::to_string(first.line);
            arguments["count"] = std::to_string(table.faults.size());
            throw base::Error("data.nothing-readable", std::move(arguments), {.file = table.report.path, .row = first.record});
        }
        m_table->addFile(std::move(table), file.part);
    }
}

std::string Loader::columnNames() const {
    std::string names;
    for (const std::string& name : m_table->columns())
        names += (names.empty() ? "" : ", ") + name;
    return shortened(names, 300);
}

void Loader::fail(const std::string& kind, api::Arguments arguments, const std::string& column) {
    api::Finding finding{kind, Severity::Error, 1, std::move(arguments), {}};
    finding.hits.push_back({.column = column});
    m_report.findings.push_back(std::move(finding));
}

void Loader::findRoles() {
    for (const auto& [name, role] : m_job.data.roles) {
        const auto columns = m_table->columns();
        if (std::find(columns.begin(), columns.end(), name) == columns.end())
            fail("unknown_column", {{"column", name}, {"columns", columnNames()}}, name);
    }
    const auto profiles = profileColumns(*m_table, m_progress);
    auto roles = detectRoles(profiles, m_job.task, givenRoles());
    ignoreTemplateSources(profiles, roles);
    for (std::size_t column = 0; column < profiles.size(); ++column)
        m_report.columns.push_back(
            {profiles[column].name, roles[column].role, roles[column].detected, roles[column].confidence});
    takeGivenParts(roles, *m_table);
    const auto holds = [](const std::vector<ColumnRole>& all, Role role) {
        return std::any_of(all.begin(), all.end(), [&](const ColumnRole& column) { return column.role == role; });
    };
    const auto has = [&](Role role) { return holds(roles, role); };
    m_task = m_job.task.empty() ? taskOfRoles(roles) : m_job.task;
    if (m_task == "preference" && !has(Role::Chosen) && !has(Role::Rejected) &&
        holds(detectRoles(profiles, {}, {}), Role::Label)) {
        m_roleMissing = true;
        return fail("ratings_not_pairs", {});
    }
    for (const Role role : requiredRoles(m_task))
        if (!has(role)) {
            fail("role_missing", {{"role", std::string(api::roleName(role))}, {"columns", columnNames()}});
            m_roleMissing = true;
        }
}

void Loader::addTemplates() {
    for (const auto& [name, pattern] : m_job.data.templates)
        for (const std::string& missing : addTemplateColumn(*m_table, name, pattern))
            fail("unknown_column", {{"column", missing}, {"columns", columnNames()}}, missing);
}

/// The user's, and the text that the task needs for a column that was put together.
std::map<std::string, Role> Loader::givenRoles() const {
    std::map<std::string, Role> given = m_job.data.roles;
    if (m_job.data.templates.empty())
        return given;
    const auto required = requiredRoles(m_job.task);
    const auto text = std::find_if(required.begin(), required.end(), [](Role role) {
        return role == Role::Text || role == Role::Prompt || role == Role::Question;
    });
    given.emplace(m_job.data.templates.begin()->first, text == required.end() ? Role::Text : *text);
    return given;
}

/// What went into a column is not read a second time beside it.
void Loader::ignoreTemplateSources(const std::vector<ColumnProfile>& profiles, std::vector<ColumnRole>& roles) const {
    for (const auto& [name, pattern] : m_job.data.templates) {
        const std::size_t own = m_table->columnOf(name);
        if (own == DatasetTable::npos)  // not made, since it names a column that is not there
            continue;
        for (const std::string& source : ColumnTemplate(pattern).columns())
            for (std::size_t column = 0; column < profiles.size(); ++column)
                if (profiles[column].name == source && source != name && roles[column].role == roles[own].role &&
                    !m_job.data.roles.contains(source))
                    roles[column].role = Role::Ignore;
    }
}

void Loader::doSteps() {
    const auto leaveOut = [this] { leaveOutUnusableRows(*m_table, m_report.columns, m_task, m_progress, m_report.findings); };
    const auto input = [this] { return checkInput(); };
    m_report.steps = core::data::doSteps(m_job.data.steps, *m_table, {leaveOut, input, !m_roleMissing});
    const auto unfit = std::count_if(m_report.steps.begin(), m_report.steps.end(), [](const auto& step) { return !step.fits; });
    if (unfit > 0)
        m_report.findings.push_back({"step_unfit", Severity::Warning, unfit, {{"count", std::to_string(unfit)}}, {}});
}

void Loader::describeColumns() {
    for (std::size_t column = 0; column < m_report.columns.size(); ++column) {
        api::ColumnReport& report = m_report.columns[column];
        std::vector<std::uint64_t> values;
        values.reserve(static_cast<std::size_t>(m_table->rowCount()));
        for (std::int64_t row = 0; row < m_table->rowCount(); ++row) {
            const std::string_view cell = m_table->view(row, column);
            if (isBlank(cell)) {
                ++report.empty;
                continue;
            }
            values.push_back(hashBytes(cell));
            if (report.examples.size() < exampleCount)
                report.examples.push_back(shortened(cell, 120));
        }
        std::sort(values.begin(), values.end());
        report.distinct = std::unique(values.begin(), values.end()) - values.begin();
    }
}

void Loader::countRows() {
    std::string prompts;
    for (const api::ColumnReport& column : m_report.columns)
        if (column.role == Role::Prompt)
            prompts += (prompts.empty() ? "" : " + ") + column.name;
    std::vector<std::int64_t> good(m_table->files().size());
    for (std::int64_t row = 0; row < m_table->rowCount(); ++row)
        ++good[m_table->fileOf(row)];
    for (std::size_t index = 0; index < good.size(); ++index) {
        const DatasetTable::File& file = m_table->files()[index];
        api::FileReport report = file.table.report;
        if (prompts.find('+') != std::string::npos)
            report.details["prompt"] = prompts;
        report.goodRows = good[index];
        m_report.rows += report.rows;
        m_report.goodRows += report.goodRows;
        m_report.files.push_back(std::move(report));
        for (api::Finding note : file.table.notes) {
            for (api::Finding::Hit& hit : note.hits)
                hit.row += hit.row > 0 ? file.firstRow : 0;
            note.arguments.emplace("count", std::to_string(note.count));
            m_report.findings.push_back(std::move(note));
        }
    }
    if (m_report.goodRows < 2)
        fail("too_few_rows", {{"count", std::to_string(m_report.goodRows)}});
}

void Loader::check(Check::When when) {
    const CheckInput input = checkInput();
    for (const Check& each : m_checks)
        if (each.when == when)
            each.run(input, m_report.findings);
}

void Loader::judge() {
    for (api::Finding& finding : m_report.findings)
        if (finding.severity == Severity::Warning && isKept(m_job.data.steps, finding.kind))
            finding.severity = Severity::Note;
    const auto any = [&](Severity severity) {
        return std::any_of(m_report.findings.begin(), m_report.findings.end(),
                           [&](const api::Finding& finding) { return finding.severity == severity; });
    };
    m_report.verdict = any(Severity::Error)     ? api::Verdict::NotReady
                       : any(Severity::Warning) ? api::Verdict::ReadyWithWarnings
                                                : api::Verdict::Ready;
    std::stable_sort(m_report.findings.begin(), m_report.findings.end(),
                     [](const api::Finding& a, const api::Finding& b) { return a.severity > b.severity; });
}

Dataset Loader::finish() {
    Dataset dataset;
    m_report.table = m_table;
    dataset.report = std::move(m_report);
    return dataset;
}

}  // namespace

std::vector<std::int64_t> Dataset::rows(Part part) const {
    std::vector<std::int64_t> indices;
    for (std::int64_t row = 0; row < report.table->rowCount(); ++row)
        if (report.table->part(row) == part)
            indices.push_back(row);
    return indices;
}

std::int64_t Dataset::column(Role role) const {
    for (std::size_t column = 0; column < report.columns.size(); ++column)
        if (report.columns[column].role == role)
            return static_cast<std::int64_t>(column);
    return -1;
}

std::string Dataset::text(std::int64_t row, Role role) const {
    std::string text;
    for (std::size_t column = 0; column < report.columns.size(); ++column) {
        if (report.columns[column].role != role)
            continue;
        const std::string cell = report.table->cell(row, static_cast<std::int64_t>(column));
        if (role == Role::Label)
            return std::string(trimmed(cell));
        text += (text.empty() || cell.empty() ? "" : "\n") + cell;
    }
    return text;
}

Dataset loadDataset(const api::Job& job, const api::EventSink& sink, const api::CancelToken& token, Purpose purpose,
                    const TokenizerOf& tokenizerOf) {
    return Loader(job, sink, token, purpose, tokenizerOf).load();
}

void requireReady(const Dataset& dataset) {
    std::vector<api::Issue> issues;
    for (const api::Finding& finding : dataset.report.findings)
        if (finding.severity == Severity::Error)
            issues.push_back({Severity::Error,
                              finding.kind == "role_missing" ? "data.role-missing" : "finding." + finding.kind,
                              {.field = finding.hits.empty() ? std::string() : finding.hits.front().column},
                              finding.arguments});
    if (!issues.empty())
        throw base::Error(std::move(issues));
}

}  // namespace core::data
