// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/pages/training_page.h"

#include <QApplication>
#include <QDateTime>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/api/job_fields.h"
#include "core/api/session.h"
#include "ui/background.h"
#include "ui/field_words.h"
#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/project_model.h"
#include "ui/run_queue_model.h"
#include "ui/run_record.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/run_queue_panel.h"
#include "ui/widgets/run_view.h"

namespace ui {

using core::api::Job;
using core::api::Outcome;
using core::api::QueueState;
using core::api::TrainingReport;

namespace {

std::string keyOf(const ProjectModel& project) {
    return project.project().folder + '\n' + project.project().currentRun;
}

/// The preparations are over.
bool isLearning(const core::api::Event& event) {
    const auto* stage = std::get_if<core::api::StageEvent>(&event);
    return (stage && stage->stage == core::api::Stage::Training) || std::holds_alternative<core::api::TrainingPoint>(event);
}

}  // namespace

TrainingPage::TrainingPage(AppContext context, QWidget* parent)
    : Page(context, parent), m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("training"))),
      m_loading(new BusyPanel), m_run(new QWidget), m_failed(new FailurePanel), m_controls(new RunControls), m_view(new RunView), m_queue(new RunQueueModel(this)), m_queuePanel(new RunQueuePanel(*m_queue)) {
    setupLayout();
    setupControls();
    setupQueue();
    connect(&m_context.runner, &JobRunner::eventArrived, this, &TrainingPage::take);
    connect(&m_context.runner, &JobRunner::finished, this, [this] {
        if (m_waiting && !m_context.runner.isBusy())
            std::exchange(m_waiting, nullptr)();
    });
    connect(m_view, &RunView::progressed, this, &Page::stateChanged);
    connect(m_empty, &EmptyState::clicked, this, &TrainingPage::start);
    connect(m_failed, &FailurePanel::retry, this, [this] { m_resumable ? resume() : start(); });
    retranslate();
}

TrainingPage::~TrainingPage() = default;

void TrainingPage::setupLayout() {
    m_loading->setCancellable(false);
    auto* loading = new QWidget;
    auto* loadingLayout = new QVBoxLayout(loading);
    loadingLayout->addWidget(m_loading);
    loadingLayout->addStretch();
    auto* run = new QVBoxLayout(m_run);
    run->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, theme::Grid);
    run->setSpacing(theme::Grid);
    run->addWidget(m_failed);
    run->addWidget(m_controls);
    run->addWidget(m_view, 1);
    m_view->addToState(m_controls->endButtons());
    m_failed->hide();
    for (QWidget* page : {static_cast<QWidget*>(m_empty), loading, m_run})
        m_stack->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack, 1);
    auto* queue = new QVBoxLayout;
    queue->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, theme::Grid);
    queue->addWidget(m_queuePanel);
    layout->addLayout(queue);
}


QString TrainingPage::title() const {
    return tr("Training");
}

QString TrainingPage::subtitle() const {
    return tr("The model learns from your rows; the curves show how well, and the best state is kept.");
}

QString TrainingPage::stateLine() const {
    return m_context.project.isOpen() ? m_view->shortState() : QString();
}

bool TrainingPage::isDone() const {
    return m_phase == RunPhase::Finished;
}

QString TrainingPage::lockedReason() const {
    if (!m_context.project.isOpen())
        return tr("Open or create a project first.");
    if (isActive(m_phase) || !m_context.project.project().currentRun.empty())
        return {};
    const Job& job = m_context.project.job();
    return job.task.empty() || job.model.path.empty() || job.data.files.empty() ? tr("Choose a goal, a model and data first.")
                                                                               : QString();
}

std::vector<core::api::Issue> TrainingPage::issues() const {
    return m_phase == RunPhase::NotStarted ? core::api::validateJob(m_context.project.job()) : std::vector<core::api::Issue>();
}

QString TrainingPage::help() const {
    return tr("<p>The <b>blue line</b> shows how wrong the model is on the rows that it learns from, the <b>dashed line</b> on rows "
              "set aside. Both should fall. When the dashed one rises again, the model begins to learn by heart; the best state "
              "before that is kept by itself.</p>"
              "<p><b>Pause</b> waits, <b>Stop and keep the best</b> ends the run with a result, <b>Cancel</b> breaks it off; it can "
              "be resumed from the last saved state.</p>"
              "<p>In the plot: wheel to zoom, drag to move, double click for the whole curve; with the keyboard + − 0 and the "
              "arrows.</p>");
}

QString TrainingPage::primaryText() const {
    switch (m_phase) {
    case RunPhase::NotStarted: return tr("Start training");
    case RunPhase::Interrupted: return m_resumable ? tr("Resume") : tr("Start anew");
    default: return {};
    }
}

bool TrainingPage::primaryEnabled() const {
    return !m_waiting && !core::api::hasErrors(issues());
}

void TrainingPage::primary() {
    if (m_phase == RunPhase::Interrupted && m_resumable)
        resume();
    else
        start();
}

void TrainingPage::whenFree(const std::function<void()>& begin) {
    setPhase(RunPhase::Starting);
    if (m_context.runner.isBusy())
        m_waiting = begin;  // an estimate, say; it ends soon
    else
        begin();
}

void TrainingPage::start() {
    if (!isActive(m_phase) && !core::api::hasErrors(core::api::validateJob(m_context.project.job())))
        startJob(m_context.project.job(), false);
}

void TrainingPage::startJob(const Job& job, bool queued) {
    m_view->clear();
    whenFree([this, job, queued] {
        m_context.project.save();
        core::api::Project project = m_context.project.project();
        project.job = job;
        inBackground(this, [project] { return core::api::createRun(project); },
                     [this, job, queued](const Outcome<std::string>& made) {
                         if (made.ok() && queued)
                             m_queue->setRun(made.value());
                         if (made.ok())
                             begin(made.value(), job, false);
                         else
                             runEnded({}, made.failure());
                     });
    });
}

void TrainingPage::resume() {
    if (isActive(m_phase))
        return;
    whenFree([this] { beginResumed(); });
}

void TrainingPage::beginResumed() {
    // The run's own job counts: the project's may have changed since.
    const std::string run = m_context.project.project().currentRun;
    inBackground(this, [project = m_context.project.project(), run] { return readRun(project, run); },
                 [this, run](const RunRecord& record) {
                     if (record.job)
                         begin(run, *record.job, true);
                     else
                         runEnded(run, core::api::Failure{core::api::Fault::Input,
                                                          {{core::api::Severity::Error, "report.invalid",
                                                            {.file = record.summary.folder + "/job.json"}, {}}},
                                                          {}});
                 });
}

void TrainingPage::begin(const std::string& run, const Job& job, bool resume) {
    if (m_phase == RunPhase::Cancelling) {  // broken off before it began
        runEnded(run, core::api::Cancelled{});
        return;
    }
    const std::string folder = core::api::runFolder(m_context.project.project(), run);
    const QPointer<TrainingPage> self(this);
    const bool started = m_context.runner.run<TrainingReport>(
        JobKind::Train,
        [job, folder, resume](core::api::Session& session, const core::api::EventSink& sink, const core::api::RunControl& control) {
            return session.train(job, folder, resume, sink, control);
        },
        [self, run](const Outcome<TrainingReport>& outcome) {
            if (self)
                self->runEnded(run, outcome);
        });
    if (!started) {
        m_waiting = [this, run, job, resume] { begin(run, job, resume); };
        return;
    }
    m_context.project.training.reset();
    m_context.project.assessment.reset();
    m_context.project.exported.reset();
    m_context.project.edit([&run, resume](core::api::Project& project) {
        project.currentRun = run;
        project.splitUnlocked = project.splitUnlocked && resume;
    });
    m_shown = keyOf(m_context.project);
    m_context.project.notifyResults();
    Q_EMIT stateChanged();
}

bool TrainingPage::isOurs() const {
    return m_context.runner.kind() == JobKind::Train;
}

void TrainingPage::take(const core::api::Event& event) {
    if (!isOurs())
        return;
    m_view->take(event, QDateTime::currentDateTime());
    if (const auto* paused = std::get_if<core::api::PausedEvent>(&event)) {
        if (m_phase == RunPhase::Running || m_phase == RunPhase::Paused)
            setPhase(paused->paused ? RunPhase::Paused : RunPhase::Running);
    } else if (m_phase == RunPhase::Starting && isLearning(event)) {
        setPhase(RunPhase::Running);
    }
}

void TrainingPage::runEnded(const std::string& run, const Outcome<TrainingReport>& outcome) {
    if (outcome.failed())
        endQueued(QueueState::Failed, outcome.failure().issues);
    else
        endQueued(outcome.ok() ? QueueState::Finished : QueueState::Interrupted);
    if (outcome.ok()) {
        if (run == m_context.project.project().currentRun)  // another one may have been chosen meanwhile; refresh() opens it
            m_context.project.training = outcome.value();
        m_view->setReport(outcome.value());
        m_resumable = false;
        setPhase(RunPhase::Finished);
        m_context.project.notifyResults();
        refresh();
    } else {
        if (outcome.failed())
            m_failure = outcome.failure();
        setPhase(outcome.failed() ? RunPhase::Failed : RunPhase::Interrupted);
        inBackground(this, [project = m_context.project.project(), run] { return readRun(project, run).summary.resumable; },
                     [this, phase = m_phase](bool resumable) {
                         m_resumable = resumable;
                         if (m_phase == phase)
                             setPhase(phase);
                     });
    }
    QApplication::alert(window());
    goOnWithQueue();
}

void TrainingPage::refresh() {
    const ProjectModel& project = m_context.project;
    m_queue->open(project.project().folder);
    showPlan();
    if (isActive(m_phase) || keyOf(project) == m_shown)
        return;
    m_shown = keyOf(project);
    m_view->clear();
    m_resumable = false;
    if (!project.isOpen() || project.project().currentRun.empty())
        setPhase(RunPhase::NotStarted);
    else
        openRun(project.project().currentRun);
}

void TrainingPage::openRun(const std::string& id) {
    // Results of another run do not count for this one.
    m_context.project.training.reset();
    m_context.project.assessment.reset();
    m_context.project.exported.reset();
    setPhase(RunPhase::Loading);
    m_loading->start(tr("Reading the run…"));
    inBackground(this, [project = m_context.project.project(), id] { return readRun(project, id); },
                 [this, key = m_shown](const RunRecord& record) {
                     if (key == m_shown && m_phase == RunPhase::Loading)
                         showRecord(record);
                 });
}

void TrainingPage::showRecord(const RunRecord& record) {
    for (const core::api::Event& event : record.events)
        m_view->take(event, {});
    m_resumable = record.summary.resumable;
    if (record.training)
        m_view->setReport(*record.training);
    setPhase(record.training                                              ? RunPhase::Finished
             : record.summary.state == core::api::RunState::Failed        ? RunPhase::Failed
                                                                          : RunPhase::Interrupted);
    m_context.project.training = record.training;
    m_context.project.assessment = record.assessment;
    m_context.project.notifyResults();
}

void TrainingPage::setPhase(RunPhase phase) {
    m_phase = phase;
    m_view->setPhase(phase);
    m_controls->setPhase(phase, m_resumable);
    const bool told = phase == RunPhase::Failed && !m_failure.issues.empty();
    m_failed->setVisible(told);
    if (told)
        m_failed->setFailure(tr("The training did not get through"), m_failure, m_resumable ? tr("Resume") : tr("Try again"));
    m_view->setVisible(!told || m_view->hasPoints());
    m_stack->setCurrentIndex(phase == RunPhase::NotStarted ? 0 : phase == RunPhase::Loading ? 1 : 2);
    if (phase != RunPhase::Failed)
        m_failure = {};
    showQueue();
    Q_EMIT stateChanged();
}

void TrainingPage::showPlan() {
    m_empty->setTexts(tr("Ready to learn"),
                      tr("The model reads your training rows and is corrected a little at each step. While it learns you see the curves, "
                         "its answers to examples, and how long it will take; you can pause or stop at any time. Planned: %1 over the "
                         "data.")
                          .arg(messages::passes(m_context.project.job().training.epochs)),
                      tr("Start training"), tr("Add to queue"));
    m_empty->button()->setEnabled(primaryEnabled());
    m_empty->secondButton()->setEnabled(primaryEnabled());
    showQueue();
}

void TrainingPage::retranslate() {
    showPlan();
    m_controls->retranslate();
    m_view->retranslate();
    m_queuePanel->retranslate();
}

}  // namespace ui
