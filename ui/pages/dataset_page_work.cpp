// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// What the dataset page does: changing the data settings, checking, previewing. The look of it is in dataset_page.cpp.
#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QTabWidget>
#include <QTimer>
#include <QPushButton>
#include <QUndoStack>
#include <algorithm>

#include "core/api/catalogue.h"
#include "core/api/data_edit.h"
#include "core/api/session.h"
#include "ui/background.h"
#include "ui/data_command.h"
#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/pages/dataset_page.h"
#include "ui/project_model.h"
#include "ui/template_dialog.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/findings_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/preview_pane.h"
#include "ui/widgets/rows_view.h"

namespace ui {

using core::api::DatasetReport;
using core::api::Outcome;
using core::api::Role;

namespace {

bool sameForCheck(const core::api::Job& a, const core::api::Job& b) {
    const bool sameWindows = a.data.textRows != core::api::TextRows::Window || a.model == b.model;
    return a.data == b.data && a.task == b.task && a.training.toolTurns == b.training.toolTurns && sameWindows;
}

}  // namespace

bool DatasetPage::takeDropped(const QStringList& paths) {
    QStringList files;
    for (const QString& path : paths)
        if (QFileInfo(path).isFile())
            files << path;
    if (files.isEmpty() || !lockedReason().isEmpty())
        return false;
    addFiles(files);
    return true;
}

void DatasetPage::askFiles() {
    QStringList patterns;
    for (const core::api::FormatInfo& format : core::api::dataFormats())
        for (const std::string& extension : format.extensions)
            patterns << QStringLiteral("*.") + QString::fromStdString(extension);
    const QString filter = tr("Data (%1)").arg(patterns.join(QLatin1Char(' '))) + QStringLiteral(";;") + tr("All files (*)");
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Add data files"), QString(), filter);
    if (!paths.isEmpty())
        addFiles(paths);
}

void DatasetPage::addFiles(const QStringList& paths) {
    core::api::Job::Data data = m_context.project.job().data;
    // Where it is not, the user has set a file back to be split automatically against its name.
    std::vector<core::api::DataFile> named = data.files;
    core::api::takePartsOfNames(named);
    const bool asNamed = named == data.files;
    for (const QString& path : paths) {
        const std::string absolute = QFileInfo(path).absoluteFilePath().toStdString();
        const bool known =
            std::any_of(data.files.begin(), data.files.end(), [&](const auto& file) { return file.path == absolute; });
        if (!known)
            data.files.push_back({absolute, core::api::Part::Auto});
    }
    if (asNamed)
        core::api::takePartsOfNames(data.files);
    push(data, tr("add files"));
}

void DatasetPage::push(const core::api::Job::Data& data, const QString& text) {
    if (data != m_context.project.job().data)
        m_undo->push(new DataCommand(m_context.project, data, text));
}

void DatasetPage::removeFile(int index) {
    core::api::Job::Data data = m_context.project.job().data;
    data.files.erase(data.files.begin() + index);
    push(data, tr("take a file out"));
}

void DatasetPage::setPart(int index, core::api::Part part) {
    core::api::Job::Data data = m_context.project.job().data;
    data.files.at(static_cast<std::size_t>(index)).part = part;
    push(data, tr("change the part of a file"));
}

void DatasetPage::setSheet(int index, const QString& sheet) {
    core::api::Job::Data data = m_context.project.job().data;
    data.files.at(static_cast<std::size_t>(index)).sheet = sheet.toStdString();
    push(data, tr("change the sheet of a file"));
}

std::vector<Role> DatasetPage::offeredRoles() const {
    std::vector<Role> roles;
    if (const core::api::TaskInfo* task = core::api::findTask(m_context.project.job().task)) {
        roles = task->requiredRoles;
        roles.insert(roles.end(), task->optionalRoles.begin(), task->optionalRoles.end());
    }
    roles.push_back(Role::Ignore);
    return roles;
}

void DatasetPage::setRole(const std::string& column, Role role) {
    core::api::Job::Data data = m_context.project.job().data;
    // A role belongs to one column: the one that had it gives it up.
    if (role != Role::Ignore)
        for (const core::api::ColumnReport& other : m_report->columns)
            if (other.role == role && other.name != column)
                data.roles[other.name] = Role::Ignore;
    data.roles[column] = role;
    push(data, tr("change the role of %1").arg(QString::fromStdString(column)));
}

void DatasetPage::showRoleMenu(const std::string& column, const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Role role : offeredRoles())
        menu->addAction(messages::role(role), this, [this, column, role] { setRole(column, role); });
    menu->popup(position);
}

void DatasetPage::fillColumnsMenu() {
    constexpr qsizetype mostUnused = 30;  // a menu of hundreds covers the screen
    QMenu* menu = m_columns->menu();
    menu->clear();
    qsizetype unused = 0;
    for (const core::api::ColumnReport& column : m_report->columns) {
        if (column.role == Role::Ignore && ++unused > mostUnused)
            continue;
        QMenu* roles = menu->addMenu(tr("%1: %2").arg(QString::fromStdString(column.name), messages::role(column.role)));
        for (const Role role : offeredRoles()) {
            QAction* action =
                roles->addAction(messages::role(role), this, [this, name = column.name, role] { setRole(name, role); });
            action->setCheckable(true);
            action->setChecked(role == column.role);
        }
    }
    if (unused > mostUnused) {
        menu->addSeparator();
        menu->addAction(tr("Another of the %Ln column(s)…", nullptr, static_cast<int>(m_report->columns.size())), this,
                        &DatasetPage::askColumn);
    }
}

void DatasetPage::askColumn() {
    QStringList names;
    for (const core::api::ColumnReport& column : m_report->columns)
        names << QString::fromStdString(column.name);
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose a column"));
    dialog->setLabelText(tr("Name of the column, or a part of it:"));
    dialog->setComboBoxItems(names);
    dialog->setComboBoxEditable(true);
    if (auto* box = dialog->findChild<QComboBox*>()) {
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->completer()->setFilterMode(Qt::MatchContains);
    }
    connect(dialog, &QInputDialog::textValueSelected, this, [this, names](const QString& name) {
        if (names.contains(name))
            showRoleMenu(name.toStdString(), m_columns->mapToGlobal(m_columns->rect().bottomLeft()));
    });
    dialog->open();
}

void DatasetPage::refresh() {
    const std::string& folder = m_context.project.project().folder;
    if (folder != m_projectFolder) {
        m_projectFolder = folder;
        m_undo->clear();
        m_report = std::make_shared<DatasetReport>();
        m_failure.reset();
        m_checked.reset();
        m_stopped = false;
        m_runs.clear();
        showReport();
    }
    if (const std::string key = folder + '\n' + m_context.project.project().currentRun; key != m_runsKey) {
        m_runsKey = key;
        readRuns();
    }
    if (m_context.project.isOpen())
        startWork();
    showBody();
}

void DatasetPage::startWork() {
    const core::api::Job& job = m_context.project.job();
    const bool same = m_checked && sameForCheck(*m_checked, job);
    offerCount();
    if (!same)
        m_stopped = false;
    if (m_checking && !same)
        m_context.runner.cancel();  // its result would be stale; the next begins when it has ended
    if (!m_context.project.isOpen() || m_context.runner.isBusy())
        return;
    if (job.data.files.empty()) {
        if (m_report->table || m_failure) {
            m_report = std::make_shared<DatasetReport>();
            m_failure.reset();
            m_checked.reset();
            showReport();
            showBody();
        }
    } else if (!job.task.empty() && !same && !m_stopped) {
        startCheck();
    } else {
        startPreview();
        startCount();
    }
}

void DatasetPage::startCheck() {
    const core::api::Job job = m_context.project.job();
    m_checked = job;
    m_checking = m_context.runner.run<DatasetReport>(
        JobKind::Check,
        [job](core::api::Session& session, const core::api::EventSink& sink, const core::api::RunControl& control) {
            return session.checkDataset(job, sink, control.token());
        },
        [this, job, folder = m_projectFolder](const Outcome<DatasetReport>& outcome) {
            m_checking = false;
            if (folder == m_context.project.project().folder)
                checkDone(job, outcome);
        });
    if (m_checking)
        m_busy->start(tr("Checking the data"));
    showBody();
    Q_EMIT stateChanged();
}

void DatasetPage::checkDone(const core::api::Job& job, const Outcome<DatasetReport>& outcome) {
    if (sameForCheck(job, m_context.project.job())) {
        m_failure.reset();
        if (outcome.ok()) {
            m_report = std::make_shared<DatasetReport>(outcome.value());
            m_context.project.dataset = *m_report;
            showReport();
            recordSplit();
        } else if (outcome.failed()) {
            m_failure = outcome.failure();
        } else {
            m_stopped = true;
            m_failure = core::api::Failure{core::api::Fault::Input, {}, {}};
        }
        if (m_failure)
            m_failed->setFailure(m_stopped ? tr("The check-up was stopped") : tr("The data could not be read"), *m_failure,
                                 tr("Try again"));
        m_context.project.notifyResults();
    }
    showBody();
    Q_EMIT stateChanged();
}

void DatasetPage::cancelCheck() {
    m_stopped = true;
    m_context.runner.cancel();
}

void DatasetPage::wantPreview() {
    m_previewWanted = m_rows->currentIndex();
    if (m_previewWanted >= 0 && m_context.project.job().model.path.empty())
        m_preview->setMessage(tr("Choose a model first; each model cuts texts in its own way."));
    else {
        pauseCount();
        startWork();
    }
}

void DatasetPage::startPreview() {
    const core::api::Job job = m_context.project.job();
    if (m_previewWanted < 0 || job.model.path.empty() || !m_report->table)
        return;
    const std::int64_t index = std::exchange(m_previewWanted, -1);
    m_context.runner.run<std::vector<core::api::PreviewPiece>>(
        JobKind::Inspect,
        [job, report = m_report, index](core::api::Session& session, const core::api::EventSink&,
                                        const core::api::RunControl& control) {
            return session.preview(job, *report, index, control.token());
        },
        [this](const Outcome<std::vector<core::api::PreviewPiece>>& outcome) {
            if (outcome.ok())
                m_preview->setPieces(outcome.value());
            else if (outcome.failed())
                m_preview->setMessage(messages::failureText(outcome.failure()));
        });
}

void DatasetPage::showRowsOf(const std::string& kind) {
    const auto finding = std::find_if(m_report->findings.begin(), m_report->findings.end(),
                                      [&](const auto& one) { return one.kind == kind; });
    if (finding == m_report->findings.end() || !m_report->table)
        return;
    m_rows->showRowsOf(*finding);
    m_tabs->setCurrentIndex(0);
}

void DatasetPage::addStep(const core::api::DataStep& step) {
    addSteps({step});
}

void DatasetPage::addTemplate(const std::string& column, const std::string& pattern) {
    core::api::Job::Data data = m_context.project.job().data;
    data.templates[column] = pattern;
    push(data, tr("put columns together"));
}

void DatasetPage::askTemplate() {
    if (!m_report->table || m_report->table->rowCount() == 0)
        return;
    auto* dialog = new TemplateDialog(m_report->table, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { addTemplate(dialog->name().toStdString(), dialog->pattern().toStdString()); });
    dialog->open();
}

void DatasetPage::saveRows() {
    if (!m_report->table)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the rows"), QStringLiteral("rows.csv"),
                                                      tr("CSV files (*.csv)") + QStringLiteral(";;") + tr("JSON lines (*.jsonl)"));
    if (path.isEmpty())
        return;
    inBackground(this, [report = m_report, path] { return core::api::writeRows(*report, path.toStdString()); },
                 [this](const Outcome<bool>& outcome) {
                     if (outcome.failed())
                         QMessageBox::warning(this, tr("The rows were not written"), messages::failureText(outcome.failure()));
                 });
}

}  // namespace ui
