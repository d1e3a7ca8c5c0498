// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QByteArray>
#include <QStringList>

#include "core/api/advice.h"
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

    QString hubAddress() const;  ///< where models are downloaded from; empty: as the environment says, else the public hub
    void setHubAddress(const QString& address);

    QString textLanguage() const;  ///< of the user's texts, as a code; empty: not said
    void setTextLanguage(const QString& code);

    core::api::Wish wish() const;  ///< what matters most when a model is recommended
    void setWish(core::api::Wish wish);

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
