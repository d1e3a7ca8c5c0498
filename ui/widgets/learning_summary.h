// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>

#include "core/api/event.h"
#include "core/api/reports.h"
#include "ui/widgets/card.h"

class QTimer;

namespace ui {

class BigNumber;

/// The figures of a run that goes on: validation loss, best, what is forgotten, time left, speed, memory. Changes at most twice a second.
class LearningSummary : public Card {
    Q_OBJECT
public:
    explicit LearningSummary(QWidget* parent = nullptr);

    void clear();
    void take(const core::api::Event& event);
    /// The run is over: time spent instead of time left.
    void setReport(const core::api::TrainingReport& report);
    /// The run waits, was broken off or failed: no time left to tell.
    void setIdle(bool idle);
    /// Of the last training point; negative where it is not known.
    double secondsLeft() const { return m_idle || !m_point ? -1 : m_point->secondsLeft; }
    /// "step 120 of 400, pass 1.2", or empty.
    QString progressWords() const;
    /// Share of the planned steps, 0 to 1.
    double progress() const;
    /// The evaluation whose model is kept, if one was seen.
    const std::optional<core::api::EvaluationPoint>& best() const { return m_best; }
    void retranslate();

private:
    void update();
    void updateGeneral();
    void updateBest();
    void schedule();

    std::optional<core::api::TrainingPoint> m_point;
    std::optional<core::api::EvaluationPoint> m_evaluation, m_best, m_first;
    std::optional<core::api::TrainingReport> m_report;
    bool m_idle = false;
    QTimer* m_timer;
    BigNumber *m_loss, *m_bestAt, *m_general, *m_time, *m_speed, *m_memory;
};

}  // namespace ui
