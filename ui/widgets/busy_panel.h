// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/event.h"
#include "ui/widgets/card.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// What is going on: stage, how far, time left, Cancel.
class BusyPanel : public Card {
    Q_OBJECT
public:
    explicit BusyPanel(QWidget* parent = nullptr);

    /// Back to the start, without a figure yet.
    void start(const QString& title);
    /// Takes stage and progress events; ignores the others. May be connected to JobRunner::eventArrived.
    void take(const core::api::Event& event);
    /// A figure of one's own: `words` says what is counted.
    void showProgress(std::int64_t done, std::int64_t total, const QString& words, double secondsLeft = -1);
    void setCancellable(bool cancellable);
    /// Cancel was pressed: said in words until the work has ended.
    void setCancelling();

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_title = nullptr;
    QLabel* m_stage = nullptr;
    QLabel* m_left = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr;
};

}  // namespace ui
