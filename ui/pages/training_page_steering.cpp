// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include "core/api/job_fields.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/pages/training_page.h"
#include "ui/project_model.h"
#include "ui/run_queue_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/run_queue_panel.h"

// What the user asks of the run that goes on, and of those that come after it.

namespace ui {

using core::api::Job;
using core::api::QueueState;

void TrainingPage::setupControls() {
    const core::api::RunControl& (JobRunner::*control)() const = &JobRunner::control;
    JobRunner* runner = &m_context.runner;
    connect(m_controls, &RunControls::pauseToggled, this, [this, runner, control] {
        if (m_phase == RunPhase::Paused)
            (runner->*control)().resume();
        else
            (runner->*control)().pause();
    });
    connect(m_controls, &RunControls::stopAndKeep, this, [this, runner, control] {
        (runner->*control)().stopAndKeep();
        (runner->*control)().resume();
        setPhase(RunPhase::Stopping);
    });
    connect(m_controls, &RunControls::sampleNow, this, [runner, control] { (runner->*control)().sampleNow(); });
    connect(m_controls, &RunControls::checkpointNow, this, [runner, control] { (runner->*control)().checkpointNow(); });
    connect(m_controls, &RunControls::halveLearningRate, this, &TrainingPage::halveLearningRate);
    connect(m_controls, &RunControls::extendWanted, this, &TrainingPage::extend);
    connect(m_controls, &RunControls::noteWanted, this, &TrainingPage::askNote);
    connect(m_controls, &RunControls::cancelWanted, this, &TrainingPage::askCancel);
    connect(m_controls, &RunControls::resumeWanted, this, &TrainingPage::resume);
    connect(m_controls, &RunControls::startWanted, this, &TrainingPage::start);
}

void TrainingPage::halveLearningRate() {
    const core::api::RunControl& control = m_context.runner.control();
    control.scaleLearningRate(0.5);
    control.addNote(tr("speed × ½").toStdString());
}

void TrainingPage::extend(int passes) {
    const core::api::RunControl& control = m_context.runner.control();
    control.extend(passes);
    control.addNote(tr("+ %n pass(es)", nullptr, passes).toStdString());
}

void TrainingPage::askNote() {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note on the curve"));
    dialog->setLabelText(tr("A short remark, drawn at the present step:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        if (!text.trimmed().isEmpty())
            m_context.runner.control().addNote(text.trimmed().toStdString());
    });
    dialog->open();
}

void TrainingPage::askCancel() {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Cancel the run"), tr("Break the training off?"),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("The state is saved and the run can be resumed later. To end it with a result, use Stop and keep the best."));
    QPushButton* yes = box->addButton(tr("Break off"), QMessageBox::DestructiveRole);
    QPushButton* no = box->addButton(tr("Go on training"), QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("confirmCancel"));
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(box, &QMessageBox::buttonClicked, this, [this, yes](QAbstractButton* clicked) {
        if (clicked != yes || !isActive(m_phase))
            return;
        if (m_waiting) {
            m_waiting = nullptr;  // it had not begun
            endQueued(QueueState::Waiting);
            setPhase(m_context.project.project().currentRun.empty() ? RunPhase::NotStarted : RunPhase::Interrupted);
            return;
        }
        m_context.runner.cancel();
        m_context.runner.control().resume();
        setPhase(RunPhase::Cancelling);
    });
    box->open();
}

void TrainingPage::setupQueue() {
    connect(m_empty, &EmptyState::secondClicked, this, &TrainingPage::addToQueue);
    connect(m_queuePanel, &RunQueuePanel::addWanted, this, &TrainingPage::addToQueue);
    connect(m_queuePanel, &RunQueuePanel::goWanted, this, [this] { letQueueGo(true); });
    connect(m_queuePanel, &RunQueuePanel::holdWanted, this, [this] { letQueueGo(false); });
    connect(m_queue, &RunQueueModel::changed, this, &TrainingPage::showQueue);
    connect(m_queue, &RunQueueModel::failed, this, [this](const core::api::Failure& failure) {
        auto* box = new QMessageBox(QMessageBox::Warning, tr("The queue of runs"), messages::failureText(failure),
                                    QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void TrainingPage::addToQueue() {
    if (core::api::hasErrors(core::api::validateJob(m_context.project.job())))
        return;
    m_queue->add(m_context.project.job());
    if (isActive(m_phase))
        letQueueGo(true);
}

void TrainingPage::letQueueGo(bool go) {
    m_queueGoes = go;
    showQueue();
    goOnWithQueue();
}

void TrainingPage::endQueued(QueueState state, const std::vector<core::api::Issue>& reasons) {
    m_queue->end(state, reasons);
    // Who breaks a run off wants the machine for something else.
    if (state == QueueState::Interrupted || state == QueueState::Waiting)
        m_queueGoes = false;
}

void TrainingPage::goOnWithQueue() {
    if (!m_queueGoes || isActive(m_phase))
        return;
    // Not at once: the end of one run is still being told.
    const auto begin = [this] {
        if (!m_queueGoes || isActive(m_phase) || !m_context.project.isOpen())
            return;
        if (m_queue->next() < 0) {
            m_queueGoes = false;
            showQueue();
            return;
        }
        Job job = m_queue->take();
        job.data.store = m_context.project.job().data.store;  // the project may have been moved since
        startJob(job, true);
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void TrainingPage::showQueue() {
    const bool addable = m_context.project.isOpen() && !core::api::hasErrors(core::api::validateJob(m_context.project.job()));
    m_queuePanel->setState(m_queueGoes, isActive(m_phase), addable);
    const bool nothing = m_phase == RunPhase::NotStarted && m_queue->runs().empty();
    m_queuePanel->setVisible(m_context.project.isOpen() && m_phase != RunPhase::Loading && !nothing);
}

}  // namespace ui
