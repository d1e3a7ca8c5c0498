// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QByteArray>
#include <QStringList>

#include "ui/theme.h"

namespace ui {

/// What the user prefers on this computer, kept in QSettings. Cheap to make anywhere in the window's thread.
class Preferences {
public:
    theme::Mode theme() const;
    void setTheme(theme::Mode mode);

    QString language() const;  ///< "en", "de", or empty: the system's
    void setLanguage(const QString& code);

    QStringList modelFolders() const;  ///< searched for models in every project
    void setModelFolders(const QStringList& folders);

    int threads() const;  ///< for new projects; 0: all cores
    void setThreads(int threads);

    QStringList recentProjects() const;  ///< folders, latest first
    void addRecentProject(const QString& folder);
    void removeRecentProject(const QString& folder);

    QString projectsFolder() const;  ///< where new projects are offered to be made
    void setProjectsFolder(const QString& folder);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

    bool helpVisible() const;
    void setHelpVisible(bool visible);
};

}  // namespace ui
