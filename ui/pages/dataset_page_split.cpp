// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// What the dataset page knows of the runs that used a split: they lock it until the user says otherwise.
#include <QUndoStack>

#include "ui/background.h"
#include "ui/data_command.h"
#include "ui/job_runner.h"
#include "ui/pages/dataset_page.h"
#include "ui/project_model.h"
#include "ui/widgets/file_list.h"
#include "ui/widgets/split_panel.h"

namespace ui {

void DatasetPage::setupLock() {
    connect(m_split, &SplitPanel::unlockWanted, this, &DatasetPage::unlockSplit);
    connect(&m_context.runner, &JobRunner::eventArrived, this, [this](const core::api::Event& event) {
        const auto* stage = std::get_if<core::api::StageEvent>(&event);
        if (stage && stage->stage == core::api::Stage::Training)
            readRuns();  // from now on a run has used the split
    });
    connect(&m_context.runner, &JobRunner::finished, this, [this](JobKind kind) {
        if (kind == JobKind::Train)
            readRuns();
    });
}

void DatasetPage::readRuns() {
    if (!m_context.project.isOpen())
        return;
    inBackground(
        this, [project = m_context.project.project()] { return core::api::splitsOfRuns(project); },
        [this, folder = m_projectFolder](const std::vector<core::api::RunSplit>& runs) {
            if (folder != m_projectFolder)
                return;
            m_runs = runs;
            recordSplit();
            showLock();
        });
}

void DatasetPage::recordSplit() {
    if (m_runs.empty() || !m_report->table || m_splitOf == m_report)
        return;
    m_splitOf = m_report;
    m_splitNow.reset();
    using core::api::SplitRecord;
    inBackground(
        this, [report = m_report, data = m_context.project.job().data] { return core::api::splitRecordOf(data, *report); },
        [this, report = m_report](const core::api::Outcome<SplitRecord>& record) {
            if (report != m_report || !record.ok())
                return;
            m_splitNow = record.value();
            showLock();
        });
}

void DatasetPage::showLock() {
    const SplitLock lock = splitLock(m_context.project.project(), m_runs);
    m_split->setLock(lock, m_splitOf == m_report ? m_splitNow : std::nullopt);
    m_files->setPartsLocked(lock.isLocked());
}

void DatasetPage::unlockSplit(bool unlocked) {
    m_undo->push(new UnlockSplitCommand(m_context.project, unlocked, unlocked ? tr("unlock the split") : tr("lock the split")));
}

}  // namespace ui
