// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/data_command.h"

#include "ui/project_model.h"

namespace ui {

DataCommand::DataCommand(ProjectModel& project, core::api::Job::Data after, const QString& text)
    : QUndoCommand(text), m_project(project), m_before(project.job().data), m_after(std::move(after)) {}

void DataCommand::redo() {
    put(m_after);
}

void DataCommand::undo() {
    put(m_before);
}

void DataCommand::put(const core::api::Job::Data& data) {
    m_project.edit([&](core::api::Project& project) { project.job.data = data; });
}

UnlockSplitCommand::UnlockSplitCommand(ProjectModel& project, bool unlocked, const QString& text)
    : QUndoCommand(text), m_project(project), m_unlocked(unlocked) {}

void UnlockSplitCommand::redo() {
    m_project.edit([&](core::api::Project& project) { project.splitUnlocked = m_unlocked; });
}

void UnlockSplitCommand::undo() {
    m_project.edit([&](core::api::Project& project) { project.splitUnlocked = !m_unlocked; });
}

}  // namespace ui
