// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/run_view.h"

#include <QDateTime>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "core/api/best_model.h"
#include "ui/format.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/learning_summary.h"
#include "ui/widgets/live_plot.h"
#include "ui/widgets/live_plot_panel.h"
#include "ui/widgets/live_plot_table.h"
#include "ui/widgets/run_log.h"
#include "ui/widgets/samples_view.h"

namespace ui {

using core::api::RunEnd;

RunView::RunView(QWidget* parent)
    : QWidget(parent), m_badge(new Badge), m_stateRow(new QHBoxLayout), m_state(bodyLabel()), m_diagnosis(bodyLabel()), m_bar(new QProgressBar),
      m_summary(new LearningSummary), m_plot(new LivePlotPanel), m_tabs(new QTabWidget), m_samples(new SamplesView),
      m_log(new RunLog), m_points(new DataTable), m_timer(new QTimer(this)) {
    m_points->setModel(m_plot->table());
    m_points->setExportName(QStringLiteral("points"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(500);
    connect(m_timer, &QTimer::timeout, this, [this] {
        showState();
        if (m_points->isVisible())
            m_plot->table()->update();
        Q_EMIT progressed();
    });
    connect(m_tabs, &QTabWidget::currentChanged, m_plot->table(), &LivePlotTable::update);
    setupLayout();
    retranslate();
}

void RunView::setupLayout() {
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(220);
    m_state->setWordWrap(false);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_stateRow->setSpacing(theme::Grid);
    m_stateRow->addWidget(m_badge);
    m_stateRow->addWidget(m_state, 1);
    m_stateRow->addWidget(m_bar);

    auto* card = new Card;
    card->content()->setContentsMargins(12, theme::Grid, 12, theme::Grid);
    card->content()->setSpacing(theme::Grid / 2);
    card->content()->addWidget(m_plot, 1);
    card->content()->addWidget(m_diagnosis);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_samples, {});
    m_tabs->addTab(m_log, {});
    m_tabs->addTab(m_points, {});
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(card);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({410, 190});
    splitter->setChildrenCollapsible(false);
    card->setMinimumHeight(200);
    m_tabs->setMinimumHeight(110);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    layout->addLayout(m_stateRow);
    layout->addWidget(m_summary);
    layout->addWidget(splitter, 1);
}

void RunView::addToState(QWidget* widget) {
    m_stateRow->addWidget(widget);
}

void RunView::clear() {
    m_step = 0;
    m_stageShare = m_stageLeft = -1;
    m_diagnosed.reset();
    m_report.reset();
    m_summary->clear();
    m_plot->plot()->clear();
    m_plot->table()->update();
    m_samples->clear();
    m_log->clear();
    showState();
}

void RunView::take(const core::api::Event& event, const QDateTime& time) {
    if (const auto* point = std::get_if<core::api::TrainingPoint>(&event)) {
        m_step = point->step;
        m_stage = core::api::Stage::Training;
        m_plot->plot()->add(*point);
    } else if (const auto* evaluation = std::get_if<core::api::EvaluationPoint>(&event)) {
        m_plot->plot()->add(*evaluation);
    } else if (const auto* stage = std::get_if<core::api::StageEvent>(&event)) {
        m_stage = stage->stage;
        m_stageShare = m_stageLeft = -1;
    } else if (const auto* progress = std::get_if<core::api::ProgressEvent>(&event)) {
        m_stage = progress->stage;
        m_stageShare = progress->total > 0 ? double(progress->done) / double(progress->total) : -1;
        m_stageLeft = progress->done < progress->total ? progress->secondsLeft : -1;
    } else if (const auto* samples = std::get_if<core::api::SamplesEvent>(&event)) {
        m_samples->setSamples(*samples);
    } else if (const auto* diagnosis = std::get_if<core::api::DiagnosisEvent>(&event)) {
        m_diagnosed = *diagnosis;
    } else if (const auto* note = std::get_if<core::api::NoteEvent>(&event)) {
        m_plot->plot()->addNote(note->step, QString::fromStdString(note->text));
    }
    m_summary->take(event);
    m_log->add(event, time);
    if (!m_timer->isActive())
        m_timer->start();
}

void RunView::setPhase(RunPhase phase) {
    m_phase = phase;
    m_summary->setIdle(phase != RunPhase::Running && phase != RunPhase::Starting);
    showState();
}

void RunView::setReport(const core::api::TrainingReport& report) {
    m_report = report;
    m_summary->setReport(report);
    if (!report.diagnosis.empty())
        m_diagnosed = core::api::DiagnosisEvent{report.diagnosis, report.diagnosisArguments};
    showState();
}

QString RunView::endWords() const {
    if (!m_report)
        return {};
    const auto& best = m_summary->best();
    const QString step = format::number(m_report->bestStep);
    const QString kept = best && best->step == m_report->bestStep
                             ? tr("the best model is that of step %1 (%2)")
                                   .arg(step, messages::keptBy(best->validationLoss, core::api::decidingScore(*best)))
                             : tr("the best model is that of step %1").arg(step);
    switch (m_report->end) {
    case RunEnd::Finished:
        return tr("All planned steps are done; %1.").arg(kept);
    case RunEnd::EarlyStopped:
        return tr("Ended early because nothing more was gained; %1.").arg(kept);
    case RunEnd::StoppedAndKept:
        return tr("Stopped by you; %1.").arg(kept);
    case RunEnd::TimeUp:
        return tr("The time was up; %1.").arg(kept);
    }
    return {};
}

void RunView::showState() {
    double share = m_summary->progress();
    switch (m_phase) {
    case RunPhase::NotStarted:
    case RunPhase::Loading: m_badge->set(Badge::Tone::Neutral, tr("Loading")); break;
    case RunPhase::Starting:
        m_badge->set(Badge::Tone::Accent, tr("Getting ready"), QStringLiteral("clock"));
        m_state->setText(m_stageLeft < 0 ? messages::stage(m_stage)
                                         : tr("%1, %2 left").arg(messages::stage(m_stage), format::duration(m_stageLeft)));
        share = m_stageShare;
        break;
    case RunPhase::Running:
        m_badge->set(Badge::Tone::Accent, tr("Learning"), QStringLiteral("play"));
        m_state->setText(m_summary->progressWords());
        break;
    case RunPhase::Paused:
        m_badge->set(Badge::Tone::Warning, tr("Paused"), QStringLiteral("pause"));
        m_state->setText(tr("%1. Waiting for Continue.").arg(m_summary->progressWords()));
        break;
    case RunPhase::Stopping:
        m_badge->set(Badge::Tone::Accent, tr("Stopping"), QStringLiteral("stop"));
        m_state->setText(tr("Ends after the present step and keeps the best model."));
        break;
    case RunPhase::Cancelling:
        m_badge->set(Badge::Tone::Warning, tr("Breaking off"), QStringLiteral("close"));
        m_state->setText(tr("Saves the state and ends after the present step."));
        break;
    case RunPhase::Finished:
        m_badge->set(Badge::Tone::Good, m_report && m_report->end == RunEnd::StoppedAndKept ? tr("Stopped") : tr("Finished"));
        m_state->setText(endWords());
        share = 1;
        break;
    case RunPhase::Failed: m_badge->set(Badge::Tone::Bad, tr("Failed")); m_state->setText(m_summary->progressWords()); break;
    case RunPhase::Interrupted:
        m_badge->set(Badge::Tone::Warning, tr("Interrupted"));
        m_state->setText(m_summary->progressWords());
        break;
    }
    m_bar->setVisible(isActive(m_phase));
    m_bar->setRange(0, share < 0 ? 0 : 1000);  // 0 to 0: it moves without a figure
    m_bar->setValue(int(share * 1000));
    m_state->setToolTip(m_state->text());
    m_diagnosis->setText(diagnosis());
    m_diagnosis->setVisible(m_phase != RunPhase::Failed && !m_diagnosis->text().isEmpty());
}

QString RunView::shortState() const {
    const QString share = format::percent(m_summary->progress(), 0);
    switch (m_phase) {
    case RunPhase::Starting: return tr("getting ready");
    case RunPhase::Running:
        return m_summary->secondsLeft() >= 0 ? tr("%1 · %2 left").arg(share, format::duration(m_summary->secondsLeft())) : share;
    case RunPhase::Paused: return tr("paused at %1").arg(share);
    case RunPhase::Stopping:
    case RunPhase::Cancelling: return tr("ending");
    case RunPhase::Failed: return tr("failed");
    case RunPhase::Interrupted: return tr("interrupted at %1").arg(share);
    case RunPhase::Finished: return m_report ? tr("loss %1").arg(format::real(m_report->bestValidationLoss, 3)) : QString();
    default: return {};
    }
}

QString RunView::stateText() const {
    return m_badge->text() + QStringLiteral(": ") + m_state->text();
}

QString RunView::diagnosis() const {
    if (!m_diagnosed)
        return {};
    return messages::line(m_diagnosed->code, m_diagnosed->arguments);
}

bool RunView::hasPoints() const {
    return !m_plot->plot()->data().isEmpty();
}

void RunView::retranslate() {
    m_tabs->setTabText(0, tr("Examples"));
    m_tabs->setTabText(1, tr("Log"));
    m_tabs->setTabText(2, tr("Points"));
    m_tabs->setAccessibleName(tr("Examples, log and points of the run"));
    m_points->setAccessibleName(tr("Points of the loss curves"));
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_summary->retranslate();
    m_plot->retranslate();
    m_samples->retranslate();
    m_log->retranslate();
    showState();
}

}  // namespace ui
