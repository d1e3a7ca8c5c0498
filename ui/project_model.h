// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QObject>
#include <optional>

#include "core/api/project.h"
#include "core/api/reports.h"

namespace ui {

/// The open project and what is known of it, shared by the pages. Autosaves half a second after a change.
class ProjectModel : public QObject {
    Q_OBJECT
public:
    explicit ProjectModel(QObject* parent = nullptr);
    ~ProjectModel() override;  ///< saves what is not saved yet

    bool isOpen() const { return !m_project.folder.empty(); }
    const core::api::Project& project() const { return m_project; }
    const core::api::Job& job() const { return m_project.job; }
    QString currentRunFolder() const;  ///< empty: no run yet

    core::api::Outcome<bool> create(const QString& folder, const QString& name);
    core::api::Outcome<bool> open(const QString& folder);
    void close();
    /// Changes the job (or other fields of the project) and schedules a save; emits changed().
    void edit(const std::function<void(core::api::Project&)>& change);
    /// Makes a run of this project the current one; results of another are forgotten.
    void selectRun(const std::string& id);
    /// Saves at once. False (and saveFailed) if it could not be written.
    bool save();

    // Results of the session, kept while they fit the job. Null: not known (yet, or any more).
    std::optional<core::api::ModelReport> model;
    std::optional<core::api::DatasetReport> dataset;
    std::optional<core::api::TrainingReport> training;
    std::optional<core::api::AssessmentReport> assessment;
    std::optional<core::api::ExportReport> exported;
    /// Call after setting one of the above.
    void notifyResults() { Q_EMIT resultsChanged(); }

Q_SIGNALS:
    void opened();
    void closed();
    void changed();         ///< the project's fields
    void resultsChanged();
    void saveFailed(const core::api::Failure& failure);

private:
    core::api::Outcome<bool> take(core::api::Outcome<core::api::Project> outcome);
    void forgetResults();
    void saveLater();

    core::api::Project m_project;
    class QTimer* m_autosave = nullptr;
    class QThreadPool* m_writer = nullptr;
};

}  // namespace ui
