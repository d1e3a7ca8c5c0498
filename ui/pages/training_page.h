// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/job.h"
#include "core/api/outcome.h"
#include "core/api/reports.h"
#include "core/api/run_queue.h"
#include "ui/pages/page.h"
#include "ui/widgets/run_controls.h"

class QStackedWidget;

namespace ui {

class BusyPanel;
class EmptyState;
class FailurePanel;
class RunQueueModel;
class RunQueuePanel;
class RunView;
struct RunRecord;

/// Starts, shows and steers the training run of the project; opens earlier runs and goes on with those that were interrupted. Lets
/// the runs of a queue begin one after another: one that fails does not stop the others, one that is broken off holds them.
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
    RunQueueModel& queue() const { return *m_queue; }
    bool queueGoes() const { return m_queueGoes; }

public Q_SLOTS:
    void start();   ///< a new run with the project's job
    void resume();  ///< the shown run, from its last good checkpoint
    void addToQueue();           ///< a run with the project's job, behind those that wait; after this one if a run goes on
    void letQueueGo(bool go);  ///< begin the next one by itself, now and after each run

private:
    void setupLayout();
    void setupControls();
    void setupQueue();
    void startJob(const core::api::Job& job, bool queued);
    void endQueued(core::api::QueueState state, const std::vector<core::api::Issue>& reasons = {});
    void goOnWithQueue();
    void showQueue();
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
    void extend(int passes);
    void showPlan();
    bool isOurs() const;

    RunPhase m_phase = RunPhase::NotStarted;
    bool m_resumable = false;
    bool m_queueGoes = false;
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
    RunQueueModel* m_queue;
    RunQueuePanel* m_queuePanel;
};

}  // namespace ui
