// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <optional>

#include "core/api/outcome.h"
#include "core/api/reports.h"
#include "core/api/token_counts.h"
#include "ui/pages/page.h"
#include "ui/split_lock.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QUndoStack;

namespace ui {

class Badge;
class BusyPanel;
class EmptyState;
class FailurePanel;
class FileList;
class FindingsPanel;
class PreviewPane;
class RowsModel;
class RowsView;
class SplitPanel;
class StepsPanel;
class TextRowsBar;

/// Files, roles, check-up, split and preview.
class DatasetPage : public Page {
    Q_OBJECT
public:
    DatasetPage(AppContext context, QWidget* parent);

    QString title() const override;
    QString subtitle() const override;
    QString stateLine() const override;
    bool isDone() const override;
    QString lockedReason() const override;
    std::vector<core::api::Issue> issues() const override;
    QString help() const override;
    bool takeDropped(const QStringList& paths) override;
    void refresh() override;
    void retranslate() override;

    void addFiles(const QStringList& paths);
    void setRole(const std::string& column, core::api::Role role);
    QUndoStack* undoStack() const { return m_undo; }
    RowsModel* rows() const;
    /// Adds a step; undo takes it back.
    void addStep(const core::api::DataStep& step);
    /// Adds several that belong together; undo takes all back.
    void addSteps(const std::vector<core::api::DataStep>& steps);
    /// Opens the editor of a cell that holds a list. `index` into the report's table, `column` of it.
    void editList(std::int64_t index, int column);
    void addTemplate(const std::string& column, const std::string& pattern);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    /// What the counts of tokens depend on.
    struct CountKey {
        std::shared_ptr<const core::api::DatasetReport> report;
        std::string task, model;
        std::int64_t maxLength = 0;
        bool operator==(const CountKey&) const = default;
    };

    void setupHead();
    void setupBody();
    void setupRowsTab();
    void askFiles();
    void push(const core::api::Job::Data& data, const QString& text);
    void removeFile(int index);
    void setPart(int index, core::api::Part part);
    void setSheet(int index, const QString& sheet);
    void showRoleMenu(const std::string& column, const QPoint& position);
    void fillColumnsMenu();
    void askColumn();
    std::vector<core::api::Role> offeredRoles() const;

    void startWork();
    void startCheck();
    void checkDone(const core::api::Job& job, const core::api::Outcome<core::api::DatasetReport>& outcome);
    void cancelCheck();
    void startPreview();
    void wantPreview();
    void askTemplate();
    void saveRows();

    void setupLock();
    void readRuns();
    void recordSplit();
    void showLock();
    void unlockSplit(bool unlocked);

    void setupCounts();
    void offerCount();
    void startCount();
    void countDone(const core::api::Outcome<core::api::TokenCounts>& outcome);
    void pauseCount();

    void showReport();
    void showVerdict();
    void showBody();
    void showRowsOf(const std::string& kind);
    void updateUndo();

    std::shared_ptr<const core::api::DatasetReport> m_report;  ///< the latest, also while the next check runs; never null
    std::optional<core::api::Failure> m_failure;     ///< of the latest check
    std::optional<core::api::Job> m_checked;         ///< what the latest check, or the running one, was for
    std::string m_projectFolder;
    bool m_checking = false, m_stopped = false;
    std::int64_t m_previewWanted = -1;
    CountKey m_countKey;
    bool m_countWanted = false, m_counting = false;
    std::vector<core::api::RunSplit> m_runs;  ///< of the project that used a split
    std::string m_runsKey;                    ///< project and current run that they were read for
    std::shared_ptr<const core::api::DatasetReport> m_splitOf;  ///< that m_splitNow was, or is being, recorded of
    std::optional<core::api::SplitRecord> m_splitNow;

    QUndoStack* m_undo = nullptr;

    QPushButton* m_add = nullptr;
    QPushButton* m_undoButton = nullptr;
    QPushButton* m_columns = nullptr;
    QPushButton* m_reportButton = nullptr;
    Badge* m_verdict = nullptr;
    QLabel* m_summary = nullptr;
    FileList* m_files = nullptr;
    TextRowsBar* m_textRows = nullptr;
    BusyPanel* m_busy = nullptr;
    FailurePanel* m_failed = nullptr;
    QStackedWidget* m_body = nullptr;
    EmptyState* m_empty = nullptr;
    QTabWidget* m_tabs = nullptr;
    RowsView* m_rows = nullptr;
    PreviewPane* m_preview = nullptr;
    FindingsPanel* m_findings = nullptr;
    StepsPanel* m_steps = nullptr;
    SplitPanel* m_split = nullptr;
};

}  // namespace ui
