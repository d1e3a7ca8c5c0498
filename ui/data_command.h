// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QUndoCommand>

#include "core/api/job.h"

namespace ui {

class ProjectModel;

/// Replaces the job's data settings; undo brings the earlier ones back.
class DataCommand : public QUndoCommand {
public:
    DataCommand(ProjectModel& project, core::api::Job::Data after, const QString& text);
    void redo() override;
    void undo() override;

private:
    void put(const core::api::Job::Data& data);

    ProjectModel& m_project;
    core::api::Job::Data m_before, m_after;
};

/// Lets the split be changed although a run used it, or locks it again.
class UnlockSplitCommand : public QUndoCommand {
public:
    UnlockSplitCommand(ProjectModel& project, bool unlocked, const QString& text);
    void redo() override;
    void undo() override;

private:
    ProjectModel& m_project;
    bool m_unlocked;
};

}  // namespace ui
