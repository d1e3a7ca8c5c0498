// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "core/api/issue.h"

namespace core::api {
class Session;
}

namespace ui {

class JobRunner;
class ProjectModel;
class Preferences;

/// What every page may use.
struct AppContext {
    core::api::Session& session;  ///< only for calls that return at once; work goes through runner
    JobRunner& runner;
    ProjectModel& project;
};

/// A stage of the work. Thin: shows the project, writes what the user changes back, lists what is missing.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(AppContext context, QWidget* parent = nullptr);

    virtual QString title() const = 0;
    virtual QString subtitle() const = 0;     ///< one sentence
    virtual QString stateLine() const = 0;    ///< for the rail: "812 rows · 3 warnings"; empty: nothing yet
    virtual bool isDone() const = 0;          ///< tick or dot in the rail
    virtual QString lockedReason() const { return {}; }  ///< why it cannot be opened yet; empty: it can
    virtual std::vector<core::api::Issue> issues() const { return {}; }  ///< Next is enabled when none is an error
    virtual QString help() const = 0;         ///< rich text for the help panel
    /// The one primary button of the footer besides Next; empty: Next is the primary one.
    virtual QString primaryText() const { return {}; }
    virtual bool primaryEnabled() const { return true; }
    virtual void primary() {}

    /// Files or folders were dropped on the window. @returns true if they are this page's and it took them.
    virtual bool takeDropped(const QStringList&) { return false; }

    /// Project opened, results changed, or the page is shown.
    virtual void refresh() = 0;
    /// Words again, after a change of language or palette.
    virtual void retranslate() = 0;

Q_SIGNALS:
    void stateChanged();                       ///< rail and footer must be read again
    void goTo(const QString& pageId);          ///< ask for another page
    void helpFor(const QString& title, const QString& text);  ///< the focused control's explanation

protected:
    AppContext m_context;
};

}  // namespace ui
