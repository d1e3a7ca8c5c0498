// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QObject>

#include "core/api/run_queue.h"

class QThreadPool;

namespace ui {

/// The runs of the open project that are to go one after another. Every change is kept in the project's folder. Runs that go on
/// can be neither moved nor taken out.
class RunQueueModel : public QObject {
    Q_OBJECT
public:
    explicit RunQueueModel(QObject* parent = nullptr);
    ~RunQueueModel() override;  ///< waits until everything is written

    /// Reads the queue of a project; nothing if that is the one already. An empty folder has none.
    void open(const std::string& projectFolder);

    const core::api::RunQueue& runs() const { return m_runs; }
    /// The first one that waits, or -1.
    int next() const;
    int waiting() const;
    /// No more can be added; or the file is damaged, and what it held is not to be written over.
    bool isFull() const { return m_damaged || m_runs.size() >= core::api::longestQueue; }
    bool canMove(int row, int by) const;

    void add(const core::api::Job& job);
    void remove(int row);
    void move(int row, int by);
    /// The next one begins. @returns its job
    core::api::Job take();
    /// The one that begins has a folder now.
    void setRun(const std::string& run);
    /// The one that goes on has come to an end, or waits again. `reasons`: why it failed.
    void end(core::api::QueueState state, const std::vector<core::api::Issue>& reasons = {});

Q_SIGNALS:
    void changed();
    void failed(const core::api::Failure& failure);

private:
    int running() const;
    bool isRunning(int row) const;
    void save();

    std::string m_folder;
    core::api::RunQueue m_runs;
    bool m_damaged = false;
    QThreadPool* m_writer;
};

}  // namespace ui
