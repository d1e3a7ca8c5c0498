// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/job.h"
#include "core/api/outcome.h"
#include "core/api/reports.h"
#include "ui/pages/page.h"
#include "ui/widgets/run_controls.h"

class QStackedWidget;

namespace ui {

class BusyPanel;
class EmptyState;
class FailurePanel;
class RunView;
struct RunRecord;

/// Starts, shows and steers the training run of the project; opens earlier runs and goes on with those that were interrupted.
class TrainingPage : public Page {
    Q_OBJECT
public:
    TrainingPage(AppContext context, QWidget* parent);
    ~TrainingPage() override;

    QString title() const override;
    QString subtitle() const override;
    QString stateLine() const override;
    bool isDone() const override;
    QString lockedReason() const override;
    std::vector<core::api::Issue> issues() const override;
    QString help() const override;
    QString primaryText() const override;
    bool primaryEnabled() const override;
    void primary() override;
    void refresh() override;
    void retranslate() override;

    RunPhase phase() const { return m_phase; }
    bool isResumable() const { return m_resumable; }
    const RunView& view() const { return *m_view; }

public Q_SLOTS:
    void start();   ///< a new run with the project's job
    void resume();  ///< the shown run, from its last good checkpoint

private:
    void setupLayout();
    void setupControls();
    void whenFree(const std::function<void()>& begin);
    void begin(const std::string& run, const core::api::Job& job, bool resume);
    void beginResumed();
    void take(const core::api::Event& event);
    void runEnded(const std::string& run, const core::api::Outcome<core::api::TrainingReport>& outcome);
    void openRun(const std::string& id);
    void showRecord(const RunRecord& record);
    void setPhase(RunPhase phase);
    void askCancel();
    void askNote();
    void halveLearningRate();
    void showPlan();
    bool isOurs() const;

    RunPhase m_phase = RunPhase::NotStarted;
    bool m_resumable = false;
    std::string m_shown;                   ///< project folder and run id that the view shows
    std::function<void()> m_waiting;       ///< begins when the runner is free
    core::api::Failure m_failure;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    BusyPanel* m_loading;
    QWidget* m_run;
    FailurePanel* m_failed;
    RunControls* m_controls;
    RunView* m_view;
};

}  // namespace ui
