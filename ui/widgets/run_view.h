// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <optional>

#include "core/api/event.h"
#include "core/api/reports.h"
#include "ui/widgets/run_controls.h"

class QDateTime;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QTabWidget;
class QTimer;

namespace ui {

class Badge;
class DataTable;
class LearningSummary;
class LivePlotPanel;
class RunLog;
class SamplesView;

/// Everything that is seen of a run: state, figures, curves, diagnosis, examples, log. Takes the run's events, live or read
/// from its folder.
class RunView : public QWidget {
    Q_OBJECT
public:
    explicit RunView(QWidget* parent = nullptr);

    /// A widget at the right end of the line that tells the state.
    void addToState(QWidget* widget);
    void clear();
    void take(const core::api::Event& event, const QDateTime& time);
    void setPhase(RunPhase phase);
    void setReport(const core::api::TrainingReport& report);
    /// "62 % · 3 min", for the rail.
    QString shortState() const;
    QString stateText() const;
    QString diagnosis() const;
    qint64 step() const { return m_step; }
    bool hasPoints() const;
    void retranslate();

Q_SIGNALS:
    /// At most twice a second.
    void progressed();

private:
    void setupLayout();
    void showState();
    QString endWords() const;

    RunPhase m_phase = RunPhase::NotStarted;
    core::api::Stage m_stage = core::api::Stage::LoadingModel;
    double m_stageShare = -1, m_stageLeft = -1;  ///< negative: not known; seconds
    qint64 m_step = 0;
    std::optional<core::api::DiagnosisEvent> m_diagnosed;
    std::optional<core::api::TrainingReport> m_report;
    Badge* m_badge;
    QHBoxLayout* m_stateRow;
    QLabel *m_state, *m_diagnosis;
    QProgressBar* m_bar;
    LearningSummary* m_summary;
    LivePlotPanel* m_plot;
    QTabWidget* m_tabs;
    SamplesView* m_samples;
    RunLog* m_log;
    DataTable* m_points;
    QTimer* m_timer;
};

}  // namespace ui
