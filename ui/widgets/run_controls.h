// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ui {

/// Where a run stands, for the window.
enum class RunPhase { NotStarted, Loading, Starting, Running, Paused, Stopping, Cancelling, Finished, Failed, Interrupted };

inline bool isActive(RunPhase phase) {
    return phase >= RunPhase::Starting && phase <= RunPhase::Cancelling;
}

/// What may be asked of a run, in one row; what ends it without a result stands apart.
class RunControls : public QWidget {
    Q_OBJECT
public:
    explicit RunControls(QWidget* parent = nullptr);

    /// The buttons for a run that has ended, to be placed beside its state.
    QWidget* endButtons() const { return m_ended; }

    /// @param resumable for a run that was interrupted or failed
    void setPhase(RunPhase phase, bool resumable);
    void retranslate();

Q_SIGNALS:
    void pauseToggled();
    void stopAndKeep();
    void sampleNow();
    void checkpointNow();
    void halveLearningRate();
    void noteWanted();
    void extendWanted(int passes);
    void cancelWanted();
    void resumeWanted();
    void startWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* add(QHBoxLayout* layout, const char* icon, const char* name, void (RunControls::*signal)());
    void setupExtend();
    void fitTexts();

    RunPhase m_phase = RunPhase::NotStarted;
    QHBoxLayout* m_layout;
    QWidget* m_ended;
    QPushButton *m_pause, *m_stop, *m_sample, *m_checkpoint, *m_halve, *m_note, *m_extend, *m_resume, *m_start, *m_cancel;
};

}  // namespace ui
