// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/project_actions.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

#include "core/api/job_fields.h"
#include "core/api/session.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/new_project_dialog.h"
#include "ui/preferences.h"
#include "ui/project_model.h"

namespace ui {

constexpr std::size_t JobFileLimit = 16U << 20;

ProjectActions::ProjectActions(AppContext context, QWidget* window) : QObject(window), m_context(context), m_window(window) {}

QString ProjectActions::freeFolder(const QString& name) {
    static const QRegularExpression unsafe(QStringLiteral("[^\\p{L}\\p{N}._-]+"));
    QString base = name.simplified().replace(unsafe, QStringLiteral("-")).left(60);
    while (base.startsWith(QLatin1Char('.')) || base.startsWith(QLatin1Char('-')))
        base.remove(0, 1);
    if (base.isEmpty())
        base = QStringLiteral("project");
    const QDir parent(Preferences().projectsFolder());
    QString folder = parent.filePath(base);
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = parent.filePath(QStringLiteral("%1-%2").arg(base).arg(number));
    return folder;
}

bool ProjectActions::mayLeave() {
    if (m_context.runner.kind() == JobKind::Train) {
        tell(tr("Training is running"), tr("Stop the training, or let it end, before you open another project."));
        return false;
    }
    m_context.runner.cancel();
    return true;
}

void ProjectActions::askNew() {
    if (!mayLeave())
        return;
    auto* dialog = new NewProjectDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewProjectDialog::confirmed, this, [this, dialog](const QString& folder, const QString& name) {
        const auto outcome = m_context.project.create(folder, name);
        if (outcome.failed()) {
            dialog->showFailure(outcome.failure());
            return;
        }
        dialog->accept();
        if (take(outcome, {}))
            applyPreferences();
    });
    dialog->open();
}

void ProjectActions::askOpen() {
    if (!mayLeave())
        return;
    const QString folder =
        QFileDialog::getExistingDirectory(m_window, tr("Open a project folder"), Preferences().projectsFolder());
    if (!folder.isEmpty())
        open(folder);
}

bool ProjectActions::open(const QString& folder) {
    if (!mayLeave())
        return false;
    return take(m_context.project.open(folder), tr("The project could not be opened"));
}

bool ProjectActions::create(const QString& folder, const QString& name) {
    if (!mayLeave() || !take(m_context.project.create(folder, name), tr("The project could not be made")))
        return false;
    applyPreferences();
    return true;
}

void ProjectActions::applyPreferences() {
    m_context.project.edit([](core::api::Project& project) { project.job.training.threads = Preferences().threads(); });
}

bool ProjectActions::take(const core::api::Outcome<bool>& outcome, const QString& title) {
    if (outcome.failed())
        tell(title, messages::failureText(outcome.failure()));
    if (!outcome.ok())
        return false;
    ProjectModel& project = m_context.project;
    Preferences().addRecentProject(QString::fromStdString(project.project().folder));
    return true;
}

void ProjectActions::trySample(const QString& sample) {
    const QString folder =
        QDir(QString::fromStdString(core::api::resourcesFolder())).filePath(QStringLiteral("samples/") + sample);
    const auto text = core::api::readFile(QDir(folder).filePath(QStringLiteral("job.json")).toStdString(), JobFileLimit);
    const auto job = text.ok() ? core::api::jobFromJson(text.value(), folder.toStdString())
                               : core::api::Outcome<core::api::Job>(text.failed() ? text.failure() : core::api::Failure{});
    if (!job.ok()) {
        tell(tr("The sample could not be read"), messages::failureText(job.failure()));
        return;
    }
    const QString name = tr("Sample: support tickets");
    if (!create(freeFolder(QStringLiteral("sample-") + sample), name))
        return;
    m_context.project.edit([&](core::api::Project& project) {
        const std::string store = project.job.data.store;
        project.job = job.value();
        project.job.name = name.toStdString();
        project.job.data.store = store;
    });
    applyPreferences();
    m_context.project.save();
}

void ProjectActions::tell(const QString& title, const QString& text) {
    auto* box = new QMessageBox(QMessageBox::Warning, title, QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()),
                                QMessageBox::NoButton, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(text);
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    box->open();
}

}  // namespace ui
