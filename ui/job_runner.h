// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QObject>
#include <QThread>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <variant>

#include "core/api/session.h"

namespace ui {

enum class JobKind { None, Inspect, Check, Train, Assess, Export, Generate };

enum class JobEnd { Done, Cancelled, Failed };

/// Runs one session call at a time on a worker thread that it owns and brings events back to the window's thread.
/// Events go through a mailbox with at most one wake-up pending; events of an older job are dropped. Every public function and
/// signal belongs to the window's thread.
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(core::api::Session& session, QObject* parent = nullptr);
    ~JobRunner() override;  ///< cancels and waits

    bool isBusy() const { return m_kind != JobKind::None; }
    JobKind kind() const { return m_kind; }
    const core::api::RunControl& control() const { return m_control; }
    void cancel() { m_control.cancel(); }

    /// Runs `work` on the worker and then `done` here with its outcome. @returns false if a job is running.
    /// `work` gets the session, a sink that may be called from the worker, and this run's control.
    template <class T>
    bool
    run(JobKind kind,
        std::function<core::api::Outcome<T>(core::api::Session&, const core::api::EventSink&, const core::api::RunControl&)>
            work,
        std::function<void(const core::api::Outcome<T>&)> done) {
        return start(kind, [work = std::move(work), done = std::move(done)](core::api::Session& session,
                                                                            const core::api::EventSink& sink,
                                                                            const core::api::RunControl& control) {
            auto outcome = std::make_shared<core::api::Outcome<T>>(work(session, sink, control));
            const JobEnd end = outcome->ok() ? JobEnd::Done : outcome->cancelled() ? JobEnd::Cancelled : JobEnd::Failed;
            return Finish{[outcome, done] { done(*outcome); }, end};
        });
    }

Q_SIGNALS:
    void started(ui::JobKind kind);
    void eventArrived(const core::api::Event& event);
    /// After `done`, which may already have started the next job: ask isBusy().
    void finished(ui::JobKind kind, ui::JobEnd end);

private:
    struct Finish {
        std::function<void()> done;
        JobEnd end;
    };
    using Work = std::function<Finish(core::api::Session&, const core::api::EventSink&, const core::api::RunControl&)>;

    bool start(JobKind kind, Work work);
    void post(quint64 job, core::api::Event event);  ///< worker thread
    void drain();
    void finish(quint64 job, const Finish& finish);

    core::api::Session& m_session;
    core::api::RunControl m_control;
    QThread m_thread;
    QObject* m_worker = nullptr;  ///< lives in m_thread
    JobKind m_kind = JobKind::None;

    std::mutex m_mutex;
    quint64 m_job = 0;                       ///< changed under m_mutex
    std::deque<core::api::Event> m_mailbox;  ///< guarded by m_mutex
    bool m_wakeUpPending = false;            ///< guarded by m_mutex
};

}  // namespace ui
