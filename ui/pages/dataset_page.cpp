// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/pages/dataset_page.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabWidget>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/data_report.h"
#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/project_model.h"
#include "ui/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/file_list.h"
#include "ui/widgets/findings_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/preview_pane.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/split_panel.h"
#include "ui/widgets/steps_panel.h"
#include "ui/widgets/text_rows_bar.h"

namespace ui {
namespace {

std::int64_t countOf(const core::api::DatasetReport& report, core::api::Severity severity) {
    return std::count_if(report.findings.begin(), report.findings.end(),
                         [&](const auto& finding) { return finding.severity == severity; });
}

}  // namespace

DatasetPage::DatasetPage(AppContext context, QWidget* parent)
    : Page(context, parent), m_report(std::make_shared<core::api::DatasetReport>()), m_undo(new QUndoStack(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, 2 * theme::Grid);
    layout->setSpacing(12);
    setupHead();
    setupBody();
    connect(&context.project, &ProjectModel::changed, this, &DatasetPage::refresh);
    connect(&context.runner, &JobRunner::finished, this, &DatasetPage::startWork);
    connect(&context.runner, &JobRunner::eventArrived, this, [this](const core::api::Event& event) {
        if (m_checking)
            m_busy->take(event);
    });
    setupLock();
    setupCounts();
    connect(m_undo, &QUndoStack::indexChanged, this, &DatasetPage::updateUndo);
    connect(new QShortcut(QKeySequence::Undo, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            m_undo, &QUndoStack::undo);
    connect(new QShortcut(QKeySequence::Redo, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            m_undo, &QUndoStack::redo);
    showBody();
}

void DatasetPage::setupHead() {
    m_add = new QPushButton;
    m_add->setIcon(theme::icon(QStringLiteral("plus")));
    m_add->setProperty("jobField", QStringLiteral("data.files"));
    m_undoButton = new QPushButton;
    m_undoButton->setIcon(theme::icon(QStringLiteral("undo")));  // no word: the row is full in a small window
    m_columns = new QPushButton;
    m_columns->setIcon(theme::icon(QStringLiteral("tags")));
    m_columns->setMenu(new QMenu(m_columns));
    m_columns->setProperty("jobField", QStringLiteral("data.roles"));
    m_reportButton = new QPushButton;
    m_reportButton->setIcon(theme::icon(QStringLiteral("download")));
    m_verdict = new Badge;
    m_summary = secondaryLabel();
    m_summary->setWordWrap(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Grid);
    row->addWidget(m_verdict);
    row->addWidget(m_summary, 1);
    row->addWidget(m_reportButton);
    row->addWidget(m_columns);
    row->addWidget(m_undoButton);
    row->addWidget(m_add);
    auto* layout = static_cast<QVBoxLayout*>(this->layout());
    layout->addLayout(row);
    m_files = new FileList;
    m_busy = new BusyPanel;
    m_failed = new FailurePanel;
    m_textRows = new TextRowsBar;
    layout->addWidget(m_files);
    layout->addWidget(m_textRows);
    layout->addWidget(m_busy);
    layout->addWidget(m_failed);
    connect(m_add, &QPushButton::clicked, this, &DatasetPage::askFiles);
    connect(m_undoButton, &QPushButton::clicked, m_undo, &QUndoStack::undo);
    connect(m_reportButton, &QPushButton::clicked, this,
            [this] { data_report::askAndWrite(this, m_context.project.job(), m_report); });
    connect(m_columns->menu(), &QMenu::aboutToShow, this, &DatasetPage::fillColumnsMenu);
    connect(m_files, &FileList::partChosen, this, &DatasetPage::setPart);
    connect(m_files, &FileList::sheetChosen, this, &DatasetPage::setSheet);
    connect(m_textRows, &TextRowsBar::edited, this,
            [this](const core::api::Job::Data& data) { push(data, tr("change the rows of texts")); });
    connect(m_files, &FileList::removeWanted, this, &DatasetPage::removeFile);
    connect(m_busy, &BusyPanel::cancelled, this, &DatasetPage::cancelCheck);
    connect(m_failed, &FailurePanel::retry, this, [this] {
        m_checked.reset();
        m_stopped = false;
        startWork();
    });
}

void DatasetPage::setupBody() {
    m_body = new QStackedWidget;
    m_empty = new EmptyState(QStringLiteral("dataset"));
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    setupRowsTab();
    m_findings = new FindingsPanel;
    m_steps = new StepsPanel;
    m_split = new SplitPanel;
    m_tabs->addTab(m_findings, QString());
    m_tabs->addTab(m_steps, QString());
    m_tabs->addTab(m_split, QString());
    m_body->addWidget(m_empty);
    m_body->addWidget(m_tabs);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_body, 1);
    connect(m_empty, &EmptyState::clicked, this, &DatasetPage::askFiles);
    connect(m_findings, &FindingsPanel::rowsWanted, this, &DatasetPage::showRowsOf);
    connect(m_findings, &FindingsPanel::stepWanted, this, &DatasetPage::addStep);
    connect(m_steps, &StepsPanel::edited, this, &DatasetPage::push);
    connect(m_steps, &StepsPanel::templateWanted, this, &DatasetPage::askTemplate);
    connect(m_steps, &StepsPanel::saveWanted, this, &DatasetPage::saveRows);
    connect(m_split, &SplitPanel::edited, this,
            [this](const core::api::Job::Data& data) { push(data, tr("change the split")); });
}

void DatasetPage::setupRowsTab() {
    m_rows = new RowsView;
    m_preview = new PreviewPane;
    m_preview->setMaximumHeight(160);
    auto* tab = new QWidget;
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_preview);
    m_tabs->addTab(tab, QString());
    connect(m_rows, &RowsView::roleMenuWanted, this, &DatasetPage::showRoleMenu);
    connect(m_rows, &RowsView::stepWanted, this, &DatasetPage::addStep);
    connect(m_rows, &RowsView::listEditWanted, this, &DatasetPage::editList);
    connect(m_rows, &RowsView::currentRowChanged, this, &DatasetPage::wantPreview);
}

RowsModel* DatasetPage::rows() const {
    return m_rows->model();
}

QString DatasetPage::title() const {
    return tr("Dataset");
}

QString DatasetPage::subtitle() const {
    return tr("Gather the texts to learn from, say what each column is for, and see what the check-up finds.");
}

QString DatasetPage::stateLine() const {
    if (!lockedReason().isEmpty())
        return {};
    if (m_context.project.job().data.files.empty())
        return tr("no data yet");
    if (m_checking)
        return tr("checking");
    if (m_failure)
        return tr("cannot be read");
    if (!m_context.project.dataset)
        return tr("not checked yet");
    const core::api::DatasetReport& report = *m_context.project.dataset;
    const QString rows = tr("%1 rows").arg(format::number(report.goodRows));
    if (const auto errors = countOf(report, core::api::Severity::Error))
        return tr("%1 · %n error(s)", nullptr, static_cast<int>(errors)).arg(rows);
    if (const auto warnings = countOf(report, core::api::Severity::Warning))
        return tr("%1 · %n warning(s)", nullptr, static_cast<int>(warnings)).arg(rows);
    return rows;
}

bool DatasetPage::isDone() const {
    const auto& report = m_context.project.dataset;
    return report && report->verdict != core::api::Verdict::NotReady;
}

QString DatasetPage::lockedReason() const {
    if (!m_context.project.isOpen())
        return tr("Make or open a project first.");
    return m_context.project.job().task.empty() ? tr("Choose a goal first: it decides what the data must look like.")
                                                : QString();
}

std::vector<core::api::Issue> DatasetPage::issues() const {
    using core::api::Severity;
    if (m_context.project.job().data.files.empty())
        return {{Severity::Error, "job.no-data", {"", 0, "data.files"}, {}}};
    if (m_failure)
        return m_failure->issues;
    std::vector<core::api::Issue> issues;
    if (m_context.project.dataset)
        for (const core::api::Finding& finding : m_context.project.dataset->findings)
            if (finding.severity == Severity::Error) {
                core::api::Arguments arguments = finding.arguments;
                arguments.try_emplace("count", format::number(finding.count).toStdString());
                issues.push_back({Severity::Error, "finding." + finding.kind, {"", 0, "data.roles"}, arguments});
            }
    return issues;
}

QString DatasetPage::help() const {
    return tr(
        "<p>Add one or more files: tables (CSV, Excel, Parquet), JSON lines, documents, mails, plain text, or archives of them. Your files are only read, never changed.</p>"
        "<p>Each column has a <b>role</b>. The program guesses it; click a column's chip to change it.</p>"
        "<p>The rows are cut into three parts. From the <b>training</b> part the model learns. The <b>validation</b> part "
        "shows during "
        "training whether it still gets better. The <b>test</b> part is kept aside for the end, so that the figures are "
        "honest.</p>"
        "<p>Select a row to see how the model sees it. A double click on a cell changes it, Delete leaves the selected rows out. "
        "Every change stands under <b>Changes</b> and can be taken back; your files stay as they are.</p>");
}

void DatasetPage::showReport() {
    m_findings->setReport(m_report);
    m_split->setReport(m_report);
    m_preview->setMessage(tr("Select a row to see what the model sees of it."));
    m_rows->setReport(m_report);
    showVerdict();
}

void DatasetPage::showVerdict() {
    using core::api::Verdict;
    const bool known = m_context.project.dataset.has_value();
    m_verdict->setVisible(known);
    m_summary->setText(QString());
    const auto findings = static_cast<int>(m_report->findings.size());
    m_tabs->setTabText(0, tr("Rows"));
    m_tabs->setTabText(1, findings > 0 ? tr("Findings (%1)").arg(findings) : tr("Findings"));
    const core::api::Job::Data& data = m_context.project.job().data;
    const auto changes = static_cast<int>(data.steps.size() + data.templates.size());
    m_tabs->setTabText(2, changes > 0 ? tr("Changes (%1)").arg(changes) : tr("Changes"));
    m_tabs->setTabText(3, tr("Split"));
    if (!known)
        return;
    switch (m_report->verdict) {
    case Verdict::Ready: m_verdict->set(Badge::Tone::Good, tr("Ready")); break;
    case Verdict::ReadyWithWarnings: m_verdict->set(Badge::Tone::Warning, tr("Ready with warnings")); break;
    case Verdict::NotReady: m_verdict->set(Badge::Tone::Bad, tr("Not ready")); break;
    }
    m_summary->setText(
        m_report->goodRows == m_report->rows
            ? tr("%1 rows").arg(format::number(m_report->rows))
            : tr("%1 of %2 rows usable").arg(format::number(m_report->goodRows), format::number(m_report->rows)));
}

void DatasetPage::showBody() {
    const core::api::Job::Data& data = m_context.project.job().data;
    m_files->setFiles(data.files, m_report->files);
    m_textRows->setData(m_context.project.job(), m_report->files);
    m_steps->setData(data, m_report->steps);
    m_split->setData(data);
    showLock();
    m_busy->setVisible(m_checking);
    m_failed->setVisible(m_failure && !m_checking);
    const bool anything = !data.files.empty();
    m_body->setCurrentWidget(anything ? static_cast<QWidget*>(m_tabs) : m_empty);
    m_tabs->setVisible(anything && m_report->table && !m_failure);
    m_columns->setVisible(anything && m_report->table && !m_failure);
    m_reportButton->setVisible(m_columns->isVisibleTo(this));
    m_add->setVisible(anything);
    showVerdict();
    updateUndo();
}

void DatasetPage::updateUndo() {
    m_undoButton->setVisible(m_undo->canUndo() || m_undo->canRedo());
    m_undoButton->setEnabled(m_undo->canUndo());
    m_undoButton->setToolTip(m_undo->canUndo() ? tr("Undo: %1").arg(m_undo->undoText()) : QString());
}

void DatasetPage::retranslate() {
    m_add->setText(tr("Add files…"));
    m_add->setToolTip(tr("You can also drop files on the window."));
    m_undoButton->setAccessibleName(tr("Undo"));
    m_reportButton->setText(tr("Report…"));
    m_reportButton->setToolTip(tr("Save what the check-up found as HTML or PDF, to hand on."));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("What the columns are for"));
    m_columns->setToolTip(tr("What the columns are for"));
    m_textRows->retranslate();
    m_rows->retranslate();
    m_empty->setTexts(
        tr("No data yet"),
        tr("Add files with the texts to learn from: tables, JSON lines, documents or plain text. You can also drop them here."),
        tr("Add files…"));
    if (m_failure)
        m_failed->setFailure(tr("The data could not be read"), *m_failure, tr("Try again"));
    m_findings->retranslate();
    m_split->retranslate();
    m_steps->retranslate();
    if (m_previewWanted < 0 && m_rows->currentIndex() < 0)
        m_preview->setMessage(tr("Select a row to see what the model sees of it."));
    showBody();
}

}  // namespace ui
