// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/job_runner.h"

namespace ui {
namespace {

/// Progress replaces older progress of the same stage that nobody has read yet.
bool replaces(const core::api::Event& newer, const core::api::Event& older) {
    const auto* a = std::get_if<core::api::ProgressEvent>(&newer);
    const auto* b = std::get_if<core::api::ProgressEvent>(&older);
    return a && b && a->stage == b->stage;
}

}  // namespace

JobRunner::JobRunner(core::api::Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_worker(new QObject) {
    m_thread.setObjectName(QStringLiteral("worker"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

JobRunner::~JobRunner() {
    m_control.cancel();
    m_control.resume();
    m_thread.quit();
    m_thread.wait();
}

bool JobRunner::start(JobKind kind, Work work) {
    if (isBusy())
        return false;
    m_kind = kind;
    m_control = core::api::RunControl();
    {
        const std::lock_guard lock(m_mutex);
        ++m_job;
        m_mailbox.clear();
    }
    QMetaObject::invokeMethod(m_worker, [this, job = m_job, work = std::move(work), control = m_control] {
        const auto sink = [this, job](const core::api::Event& event) { post(job, event); };
        const Finish finishHere = work(m_session, sink, control);
        QMetaObject::invokeMethod(this, [this, job, finishHere] { finish(job, finishHere); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
    Q_EMIT started(kind);
    return true;
}

void JobRunner::post(quint64 job, core::api::Event event) {
    const std::lock_guard lock(m_mutex);
    if (job != m_job)
        return;
    if (!m_mailbox.empty() && replaces(event, m_mailbox.back()))
        m_mailbox.back() = std::move(event);
    else
        m_mailbox.push_back(std::move(event));
    if (m_wakeUpPending)
        return;
    m_wakeUpPending = true;
    QMetaObject::invokeMethod(this, &JobRunner::drain, Qt::QueuedConnection);
}

void JobRunner::drain() {
    std::deque<core::api::Event> events;
    {
        const std::lock_guard lock(m_mutex);
        m_wakeUpPending = false;
        events.swap(m_mailbox);
    }
    for (const core::api::Event& event : events)
        Q_EMIT eventArrived(event);
}

void JobRunner::finish(quint64 job, const Finish& finish) {
    drain();
    {
        const std::lock_guard lock(m_mutex);
        if (job == m_job)
            ++m_job;  // what the old job's sink may still hold is stale from here on
    }
    const JobKind kind = m_kind;
    m_kind = JobKind::None;
    finish.done();
    Q_EMIT finished(kind, finish.end);
}

}  // namespace ui
