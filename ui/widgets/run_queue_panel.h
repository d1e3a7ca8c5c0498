// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/run_queue.h"
#include "ui/widgets/card.h"

class QLabel;
class QLayout;
class QPushButton;
class QToolButton;

namespace ui {

class RunQueueModel;

/// The queue of runs: what waits and what became of the others, with buttons to reorder and to take out, to add the present
/// settings, and to let the queue go or hold it.
class RunQueuePanel : public Card {
    Q_OBJECT
public:
    explicit RunQueuePanel(RunQueueModel& model, QWidget* parent = nullptr);

    /// @param going the next one begins by itself
    /// @param busy a run goes on now
    /// @param addable the present settings can be put in the queue
    void setState(bool going, bool busy, bool addable);
    void retranslate();

Q_SIGNALS:
    void addWanted();
    void goWanted();
    void holdWanted();

private:
    void showRows();
    QWidget* makeRow(int row, const core::api::QueuedRun& run);
    QLayout* makeReason(const QString& number, const core::api::QueuedRun& run);
    QToolButton* makeButton(const QString& icon, const QString& name, const QString& tip);

    RunQueueModel& m_model;
    bool m_going = false, m_busy = false, m_addable = false;
    QLabel* m_title;
    QPushButton *m_add, *m_go;
    class QVBoxLayout* m_rows;
    class QScrollArea* m_scroll;
};

}  // namespace ui
