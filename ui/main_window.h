// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <map>
#include <optional>

#include "core/api/issue.h"
#include "core/api/outcome.h"
#include "ui/job_runner.h"
#include "ui/project_model.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace ui {

class Footer;
class HelpPanel;
class Page;
class ProjectActions;
class Rail;

/// The one window: rail, the current page with its title, footer, help panel.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(core::api::Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    JobRunner& runner() { return m_runner; }
    ProjectModel& project() { return m_project; }
    ProjectActions& actions() { return *m_actions; }
    Page* page(const QString& id) const;
    QString currentId() const { return m_currentId; }
    /// @returns false if that page is locked.
    bool showPage(QString id);
    /// Files or folders from a drop or the command line: a project is opened, anything else goes to the page that takes it.
    bool takeFiles(const QStringList& paths);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setupPages();
    void setupLayout();
    void setupShortcuts();
    void setupConnections();
    void projectOpened();
    void refreshAll();
    void updateRail();
    void updateFrame();
    void retranslate();
    void rebuildLater();
    void step(int direction);
    QString neighbour(int direction) const;
    void jumpTo(const core::api::Issue& issue);
    void explainFocused(QWidget* widget);
    void toggleHelp();
    void setHelpVisible(bool visible);
    void showPreferences();
    void askBeforeClosing();
    void tellSaveFailed(const core::api::Failure& failure);

    JobRunner m_runner;
    ProjectModel m_project;
    ProjectActions* m_actions = nullptr;
    std::map<QString, Page*> m_pages;
    QString m_currentId;
    QString m_pendingId;  ///< where the project was left, while that page waits for the run to be read
    bool m_closing = false;      ///< close as soon as the running job has ended
    bool m_updateQueued = false;
    bool m_rebuildQueued = false;

    Rail* m_rail = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QToolButton* m_helpButton = nullptr;
    QStackedWidget* m_stack = nullptr;
    Footer* m_footer = nullptr;
    HelpPanel* m_help = nullptr;
};

}  // namespace ui
