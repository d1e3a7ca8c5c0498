// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/project_model.h"

#include <QThreadPool>
#include <QTimer>

namespace ui {

using core::api::Outcome;
using core::api::Project;

ProjectModel::ProjectModel(QObject* parent) : QObject(parent), m_autosave(new QTimer(this)), m_writer(new QThreadPool(this)) {
    m_autosave->setSingleShot(true);
    m_autosave->setInterval(500);
    m_writer->setMaxThreadCount(1);  // saves must not overtake each other
    connect(m_autosave, &QTimer::timeout, this, &ProjectModel::saveLater);
}

ProjectModel::~ProjectModel() {
    if (m_autosave->isActive())
        save();
    m_writer->waitForDone();
}

QString ProjectModel::currentRunFolder() const {
    if (!isOpen() || m_project.currentRun.empty())
        return {};
    return QString::fromStdString(core::api::runFolder(m_project, m_project.currentRun));
}

Outcome<bool> ProjectModel::create(const QString& folder, const QString& name) {
    return take(core::api::createProject(folder.toStdString(), name.toStdString()));
}

Outcome<bool> ProjectModel::open(const QString& folder) {
    return take(core::api::openProject(folder.toStdString()));
}

Outcome<bool> ProjectModel::take(Outcome<Project> outcome) {
    if (!outcome.ok())
        return outcome.failed() ? Outcome<bool>(outcome.failure()) : Outcome<bool>(core::api::Cancelled{});
    if (isOpen())
        close();
    m_project = std::move(outcome.value());
    Q_EMIT opened();
    Q_EMIT changed();
    return true;
}

void ProjectModel::close() {
    if (m_autosave->isActive())
        save();
    m_project = {};
    forgetResults();
    Q_EMIT closed();
}

void ProjectModel::forgetResults() {
    model.reset();
    dataset.reset();
    training.reset();
    assessment.reset();
    exported.reset();
}

void ProjectModel::edit(const std::function<void(Project&)>& change) {
    const core::api::Job before = m_project.job;
    change(m_project);
    const core::api::Job& after = m_project.job;
    const bool otherModel = before.model != after.model;
    const bool otherData = before.data != after.data || before.task != after.task;
    if (otherModel)
        model.reset();
    if (otherData)
        dataset.reset();
    if (isOpen())
        m_autosave->start();
    Q_EMIT changed();
    if (otherModel || otherData)
        Q_EMIT resultsChanged();
}

void ProjectModel::selectRun(const std::string& id) {
    if (m_project.currentRun == id)
        return;
    training.reset();
    assessment.reset();
    exported.reset();
    edit([&](Project& project) { project.currentRun = id; });
    notifyResults();
}

bool ProjectModel::save() {
    m_autosave->stop();
    m_writer->waitForDone();
    if (!isOpen())
        return true;
    const auto outcome = core::api::saveProject(m_project);
    if (outcome.failed())
        Q_EMIT saveFailed(outcome.failure());
    return outcome.ok();
}

void ProjectModel::saveLater() {
    // A full sync of the disk may take long: not on the window's thread.
    m_writer->start([this, project = m_project] {
        const auto outcome = core::api::saveProject(project);
        if (outcome.failed())
            QMetaObject::invokeMethod(
                this, [this, failure = outcome.failure()] { Q_EMIT saveFailed(failure); }, Qt::QueuedConnection);
    });
}

}  // namespace ui
