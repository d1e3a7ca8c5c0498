// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QDialog>

#include "core/api/job.h"
#include "core/api/outcome.h"
#include "core/api/rate_search.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class BusyPanel;
class FailurePanel;
class JobRunner;
class LivePlotRates;

/// Looks for a learning rate that suits a job: trains for a moment with one that rises, shows the curve and offers what it
/// suggests. Closing it while it works cancels; nothing is kept but what the user takes.
class RateDialog : public QDialog {
    Q_OBJECT
public:
    RateDialog(JobRunner& runner, core::api::Job job, QWidget* parent = nullptr);

Q_SIGNALS:
    void taken(double learningRate);

public Q_SLOTS:
    void reject() override;

private:
    void start();
    void show(const core::api::Outcome<core::api::RateSearch>& outcome);
    void savePicture();

    JobRunner& m_runner;
    core::api::Job m_job;
    bool m_searching = false;
    double m_suggested = 0;
    QStackedWidget* m_stack;
    BusyPanel* m_busy;
    FailurePanel* m_failed;
    LivePlotRates* m_plot;
    QLabel* m_sentence;
    QPushButton *m_take, *m_picture, *m_close;
};

}  // namespace ui
