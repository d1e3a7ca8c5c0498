// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/run_controls.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <array>

#include "ui/theme.h"

namespace ui {

RunControls::RunControls(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this)), m_ended(new QWidget(this)) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // texts give way before the page grows: see fitTexts()
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::Grid);
    auto* ended = new QHBoxLayout(m_ended);
    ended->setContentsMargins(0, 0, 0, 0);
    m_resume = add(ended, "play", "resumeRun", &RunControls::resumeWanted);
    m_start = add(ended, "refresh", "startAnew", &RunControls::startWanted);
    m_pause = add(m_layout, "pause", "pause", &RunControls::pauseToggled);
    m_stop = add(m_layout, "stop", "stopAndKeep", &RunControls::stopAndKeep);
    m_sample = add(m_layout, "sample", "sampleNow", &RunControls::sampleNow);
    m_checkpoint = add(m_layout, "save", "checkpointNow", &RunControls::checkpointNow);
    m_halve = add(m_layout, "chevron-down", "halveRate", &RunControls::halveLearningRate);
    m_note = add(m_layout, "edit", "note", &RunControls::noteWanted);
    setupExtend();
    m_layout->addStretch();
    m_cancel = add(m_layout, "close", "cancelRun", &RunControls::cancelWanted);
    m_cancel->setProperty("danger", true);
    m_cancel->setIcon(theme::icon(QStringLiteral("close"), theme::Token::Bad));
    connect(m_pause, &QPushButton::clicked, m_pause, [this] { m_pause->setEnabled(false); });  // until the run answers
    retranslate();
    setPhase(RunPhase::NotStarted, false);
}

QPushButton* RunControls::add(QHBoxLayout* layout, const char* icon, const char* name, void (RunControls::*signal)()) {
    auto* button = new QPushButton;
    button->setIcon(theme::icon(QString::fromLatin1(icon)));
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QPushButton::clicked, this, signal);
    layout->addWidget(button);
    return button;
}

void RunControls::setupExtend() {
    m_extend = new QPushButton;
    m_extend->setIcon(theme::icon(QStringLiteral("plus")));
    m_extend->setObjectName(QStringLiteral("trainLonger"));
    auto* menu = new QMenu(m_extend);
    for (const int passes : {1, 2, 5}) {
        QAction* action = menu->addAction(QString());
        action->setData(passes);
        connect(action, &QAction::triggered, this, [this, passes] { Q_EMIT extendWanted(passes); });
    }
    m_extend->setMenu(menu);
    m_layout->addWidget(m_extend);
}

void RunControls::setPhase(RunPhase phase, bool resumable) {
    m_phase = phase;
    const bool goesOn = phase == RunPhase::Running || phase == RunPhase::Paused;
    for (QPushButton* button : {m_pause, m_stop, m_sample, m_checkpoint, m_halve, m_note, m_extend}) {
        button->setVisible(isActive(phase));
        button->setEnabled(goesOn);
    }
    m_cancel->setVisible(isActive(phase));
    setVisible(isActive(phase));
    m_cancel->setEnabled(isActive(phase) && phase != RunPhase::Cancelling);
    m_resume->setVisible(resumable && (phase == RunPhase::Interrupted || phase == RunPhase::Failed));
    m_start->setVisible(phase == RunPhase::Finished || phase == RunPhase::Failed || phase == RunPhase::Interrupted);
    retranslate();
}

void RunControls::retranslate() {
    const bool paused = m_phase == RunPhase::Paused;
    m_pause->setIcon(theme::icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setText(paused ? tr("Continue") : tr("Pause"));
    m_pause->setToolTip(paused ? tr("Goes on with the run.") : tr("Stops after the present step and waits; nothing is lost."));
    m_stop->setText(tr("Stop and keep the best"));
    m_stop->setToolTip(tr("Ends the run now as if it were complete; the best model so far is kept."));
    m_sample->setText(tr("Sample now"));
    m_sample->setToolTip(tr("Lets the model answer validation examples now."));
    m_checkpoint->setText(tr("Save state"));
    m_checkpoint->setToolTip(tr("Writes a checkpoint now, from which the run can go on later."));
    m_halve->setText(tr("Speed × ½"));
    m_halve->setToolTip(tr("Halves the learning rate from now on: helps when the loss jumps."));
    m_note->setText(tr("Note"));
    m_note->setToolTip(tr("Adds a remark to the curve at the present step."));
    m_extend->setText(tr("Train longer…"));
    m_extend->setToolTip(tr("Adds passes over the data to those that are planned; the speed is set for the longer plan. A limit of minutes "
                            "stays."));
    for (QAction* action : m_extend->menu()->actions())
        action->setText(tr("+ %n pass(es)", nullptr, action->data().toInt()));
    m_cancel->setText(tr("Cancel…"));
    m_cancel->setToolTip(tr("Breaks the run off; it can be resumed later."));
    m_resume->setText(tr("Resume"));
    m_resume->setToolTip(tr("Goes on from the last saved state."));
    m_start->setText(tr("Start anew"));
    m_start->setToolTip(tr("Starts a new run with the present settings; this one is kept."));
    for (QPushButton* button :
         {m_pause, m_stop, m_sample, m_checkpoint, m_halve, m_note, m_extend, m_cancel, m_resume, m_start})
        button->setWhatsThis(button->toolTip());
    for (QPushButton* button : {m_sample, m_checkpoint, m_halve, m_note, m_extend})
        button->setAccessibleName(button->text());
    fitTexts();
}

void RunControls::fitTexts() {
    // Where the row is too narrow the lesser buttons keep their icons only; their names stay in the tooltips.
    const std::array lesser{m_extend, m_note, m_halve, m_checkpoint, m_sample};
    for (QPushButton* button : lesser) {
        button->setText(button->accessibleName());
        button->setToolTip(button->accessibleName() + QStringLiteral(": ") + button->whatsThis());
    }
    for (QPushButton* button : lesser)
        if (m_layout->minimumSize().width() > width())
            button->setText({});
}

void RunControls::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTexts();
}

}  // namespace ui
