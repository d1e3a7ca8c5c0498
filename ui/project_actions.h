// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QObject>

#include "core/api/outcome.h"
#include "ui/pages/page.h"

namespace ui {

/// Making, opening and trying projects, for the menu keys and the home page alike. Failures are told in a message box.
class ProjectActions : public QObject {
    Q_OBJECT
public:
    /// @param window parent of dialogs
    ProjectActions(AppContext context, QWidget* window);

    void askNew();
    void askOpen();
    bool open(const QString& folder);
    bool create(const QString& folder, const QString& name);
    /// A new project with the job of resources/samples/<sample>/job.json.
    void trySample(const QString& sample = QStringLiteral("support-tickets"));

    /// A folder below Preferences::projectsFolder that does not exist yet.
    static QString freeFolder(const QString& name);

private:
    bool mayLeave();
    void applyPreferences();
    bool take(const core::api::Outcome<bool>& outcome, const QString& title);
    void tell(const QString& title, const QString& text);

    AppContext m_context;
    QWidget* m_window;
};

}  // namespace ui
