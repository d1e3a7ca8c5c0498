// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/run_queue_model.h"

#include <QThreadPool>
#include <algorithm>

namespace ui {

using core::api::QueuedRun;
using core::api::QueueState;

RunQueueModel::RunQueueModel(QObject* parent) : QObject(parent), m_writer(new QThreadPool(this)) {
    m_writer->setMaxThreadCount(1);  // saves must not overtake each other
}

RunQueueModel::~RunQueueModel() {
    m_writer->waitForDone();
}

void RunQueueModel::open(const std::string& projectFolder) {
    if (projectFolder == m_folder)
        return;
    m_writer->waitForDone();
    m_folder = projectFolder;
    m_runs.clear();
    m_damaged = false;
    if (!m_folder.empty()) {
        const auto read = core::api::readQueue(m_folder);
        if (read.ok())
            m_runs = read.value();
        m_damaged = read.failed();
        if (m_damaged)
            Q_EMIT failed(read.failure());
    }
    Q_EMIT changed();
}

int RunQueueModel::next() const {
    const auto found = std::ranges::find(m_runs, QueueState::Waiting, &QueuedRun::state);
    return found == m_runs.end() ? -1 : int(found - m_runs.begin());
}

int RunQueueModel::waiting() const {
    return int(std::ranges::count(m_runs, QueueState::Waiting, &QueuedRun::state));
}

int RunQueueModel::running() const {
    const auto found = std::ranges::find(m_runs, QueueState::Running, &QueuedRun::state);
    return found == m_runs.end() ? -1 : int(found - m_runs.begin());
}

bool RunQueueModel::isRunning(int row) const {
    return m_runs[std::size_t(row)].state == QueueState::Running;
}

bool RunQueueModel::canMove(int row, int by) const {
    const int to = row + by, count = int(m_runs.size());
    return row >= 0 && row < count && to >= 0 && to < count && !isRunning(row) && !isRunning(to);
}

void RunQueueModel::add(const core::api::Job& job) {
    if (m_folder.empty() || isFull())
        return;
    m_runs.push_back({job, QueueState::Waiting, {}});
    save();
}

void RunQueueModel::remove(int row) {
    if (row < 0 || row >= int(m_runs.size()) || isRunning(row))
        return;
    m_runs.erase(m_runs.begin() + row);
    save();
}

void RunQueueModel::move(int row, int by) {
    if (!canMove(row, by))
        return;
    std::swap(m_runs[std::size_t(row)], m_runs[std::size_t(row + by)]);
    save();
}

core::api::Job RunQueueModel::take() {
    const int row = next();
    if (row < 0)
        return {};
    QueuedRun& run = m_runs[std::size_t(row)];
    run.state = QueueState::Running;
    save();
    return run.job;
}

void RunQueueModel::setRun(const std::string& run) {
    if (const int row = running(); row >= 0) {
        m_runs[std::size_t(row)].run = run;
        save();
    }
}

void RunQueueModel::end(QueueState state, const std::vector<core::api::Issue>& reasons) {
    if (const int row = running(); row >= 0) {
        m_runs[std::size_t(row)].state = state;
        m_runs[std::size_t(row)].reasons = reasons;
        save();
    }
}

void RunQueueModel::save() {
    m_writer->start([this, folder = m_folder, runs = m_runs] {
        const auto outcome = core::api::saveQueue(folder, runs);
        if (outcome.failed())
            QMetaObject::invokeMethod(
                this, [this, failure = outcome.failure()] { Q_EMIT failed(failure); }, Qt::QueuedConnection);
    });
    Q_EMIT changed();
}

}  // namespace ui
