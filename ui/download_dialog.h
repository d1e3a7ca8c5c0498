// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QDialog>

#include <optional>

#include "core/api/session.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace ui {

class BusyPanel;
class FailurePanel;
class JobRunner;

/// Fetches a model from the hub: first what would be fetched, with sizes, then the files. Closing it while it works cancels;
/// what was fetched is kept and gone on with next time.
class DownloadDialog : public QDialog {
    Q_OBJECT
public:
    explicit DownloadDialog(JobRunner& runner, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The model's folder is complete.
    void downloaded(const QString& folder);

public Q_SLOTS:
    void reject() override;

private:
    enum class State { Asking, Busy, Listed, Failed };

    void setupInput(class QVBoxLayout* layout);
    void setupResult(class QVBoxLayout* layout);
    void start(bool listOnly);
    void startWhenFree();
    void stop();
    void take(bool listOnly, const core::api::Outcome<core::api::DownloadReport>& outcome);
    void showList(const core::api::DownloadReport& report);
    void showState(State state);
    void keepToken();

    JobRunner& m_runner;
    State m_state = State::Asking;
    std::optional<core::api::DownloadRequest> m_waiting;  ///< until the runner's other work has ended
    bool m_closing = false;                               ///< as soon as the work has stopped
    QLineEdit* m_name = nullptr;
    QLineEdit* m_token = nullptr;
    QCheckBox* m_remember = nullptr;
    QPushButton* m_look = nullptr;
    BusyPanel* m_busy = nullptr;
    FailurePanel* m_failed = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_notes = nullptr;
    QTableWidget* m_files = nullptr;
    QPushButton* m_download = nullptr;
    QPushButton* m_close = nullptr;
};

}  // namespace ui
